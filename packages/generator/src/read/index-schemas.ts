import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { pointerBelow } from '../model/pointer.js';
import type { Holding } from './dialects.js';
import { isSchemaValue, placeKey, type Resource, type SchemaSource } from './documents.js';
import {
  componentPointer,
  componentsOf,
  componentsPointer,
  openApiDialect,
  rootOfComponents,
} from './openapi.js';
import { resourceAt } from './resource-at.js';
import type { Index } from './schema-index.js';
import type { SourceDocument } from './source.js';

/** Enters a whole document. */
export function indexDocument(document: SourceDocument, index: Index): void {
  const openApi = openApiDialect(document.value);
  const resource: Resource = {
    base: document.base,
    dialect: openApi ?? index.fallback,
    document,
    pointer: '',
    anchors: new Map(),
  };
  index.resources.set(document.base, resource);
  if (openApi === undefined) {
    indexSchema(document.value, '', resource, index);
    return;
  }
  for (const [name, schema] of Object.entries(componentsOf(document.value))) {
    indexSchema(schema, componentPointer(name), resource, index);
  }
  indexSchema(rootOfComponents(document), componentsPointer, resource, index);
}

/** Enters a schema and all below it, each place once. */
export function indexSchema(value: Json, pointer: string, outer: Resource, index: Index): void {
  const place = { uri: outer.document.name, pointer };
  const key = placeKey(place);
  if (!isSchemaValue(value) || index.schemas.has(key)) return;
  const keywords = isJsonObject(value) ? Object.keys(value) : [];
  const isNamed = isJsonObject(value) && keywords.some(mayName);
  const resource = isNamed ? resourceAt(value, pointer, outer, index) : outer;
  const source: SchemaSource = { place, value, resource };
  index.schemas.set(key, source);
  if (!isJsonObject(value)) return;
  for (const keyword of isNamed ? resource.dialect.referenceKeywords : []) {
    const text = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
    if (typeof text === 'string') index.open.push({ keyword, text, from: source });
  }
  for (const keyword of keywords) {
    const holding = resource.dialect.holdings.get(keyword);
    const child = value[keyword];
    if (holding === undefined || child === undefined) continue;
    indexHeld(child, holding, pointerBelow(pointer, keyword), resource, index);
  }
}

/** Whether a keyword may give a name or lead to one: most schemas have none of these. */
function mayName(keyword: string): boolean {
  return keyword.startsWith('$') || keyword === 'id';
}

function indexHeld(
  value: Json,
  holding: Holding,
  pointer: string,
  resource: Resource,
  index: Index,
): void {
  const list = Array.isArray(value);
  const inside =
    holding === 'list' || (holding === 'schema or list' && list)
      ? list
      : holding.startsWith('map') && isJsonObject(value);
  if (!inside) {
    if (holding.startsWith('schema')) indexSchema(value, pointer, resource, index);
    return;
  }
  if (Array.isArray(value)) {
    for (const [position, child] of value.entries()) {
      indexSchema(child as Json, pointerBelow(pointer, position), resource, index);
    }
    return;
  }
  for (const key of Object.keys(value as JsonObject)) {
    const child = (value as JsonObject)[key];
    if (child !== undefined) indexSchema(child, pointerBelow(pointer, key), resource, index);
  }
}
