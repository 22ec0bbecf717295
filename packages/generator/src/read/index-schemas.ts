import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { childPointer } from '../model/pointer.js';
import type { Dialect, Holding } from './dialects.js';
import {
  type Anchor,
  isSchemaValue,
  placeKey,
  type Resource,
  type SchemaSource,
} from './documents.js';
import type { SourceDocument } from './source.js';
import { decodeFragment, resolveUri } from './uri.js';

/** A reference that was met and is not yet followed. */
export interface OpenReference {
  readonly keyword: '$ref' | '$dynamicRef';
  readonly text: string;
  readonly from: SchemaSource;
}

/** What is known so far; grows while documents are indexed. */
export interface Index {
  readonly schemas: Map<string, SchemaSource>;
  /** Resources by absolute URI. */
  readonly resources: Map<string, Resource>;
  readonly open: OpenReference[];
  readonly diagnostics: Diagnostic[];
  readonly dialectOf: (uri: string) => Dialect | undefined;
  readonly fallback: Dialect;
}

/** Enters a whole document. */
export function indexDocument(document: SourceDocument, index: Index): void {
  const resource: Resource = {
    base: document.base,
    dialect: index.fallback,
    document,
    pointer: '',
    anchors: new Map(),
  };
  index.resources.set(document.base, resource);
  indexSchema(document.value, '', resource, index);
}

/** Enters a schema and all below it, each place once. */
export function indexSchema(value: Json, pointer: string, outer: Resource, index: Index): void {
  const place = { uri: outer.document.name, pointer };
  if (!isSchemaValue(value) || index.schemas.has(placeKey(place))) return;
  const resource = isJsonObject(value) ? resourceAt(value, pointer, outer, index) : outer;
  const source: SchemaSource = { place, value, resource };
  index.schemas.set(placeKey(place), source);
  if (!isJsonObject(value)) return;
  for (const keyword of ['$ref', '$dynamicRef'] as const) {
    const text = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
    if (typeof text === 'string') index.open.push({ keyword, text, from: source });
  }
  for (const [keyword, child] of Object.entries(value)) {
    const holding = resource.dialect.holdings.get(keyword);
    if (holding === undefined) continue;
    indexHeld(child, holding, childPointer(pointer, keyword), resource, index);
  }
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
  for (const [key, child] of Object.entries(value as JsonObject)) {
    indexSchema(child, childPointer(pointer, key), resource, index);
  }
}

/** The resource that a schema belongs to: a new one where it has an `$id`. Anchors are entered on the way. */
function resourceAt(value: JsonObject, pointer: string, outer: Resource, index: Index): Resource {
  const start = pointer === outer.pointer ? withDialect(value, outer, index) : outer;
  const { dialect } = start;
  const hidden = dialect.referenceHidesSiblings && Object.hasOwn(value, '$ref');
  const id = Object.hasOwn(value, dialect.idKeyword) ? value[dialect.idKeyword] : undefined;
  let resource = start;
  if (!hidden && typeof id === 'string') resource = identify(id, value, pointer, start, index);
  for (const keyword of dialect.anchorKeywords) {
    const name = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
    if (typeof name !== 'string') continue;
    addAnchor(name, keyword === '$dynamicAnchor', pointer, resource, index);
  }
  return resource;
}

function identify(
  id: string,
  value: JsonObject,
  pointer: string,
  outer: Resource,
  index: Index,
): Resource {
  const resolved = resolveUri(id, outer.base);
  if (resolved === undefined) return outer;
  const named = resolved.uri !== outer.base || pointer === outer.pointer;
  let resource = outer;
  if (named && id.split('#')[0] !== '') {
    resource = withDialect(
      value,
      { ...outer, base: resolved.uri, pointer, anchors: new Map() },
      index,
    );
    const other = index.resources.get(resolved.uri);
    const place = { uri: outer.document.name, pointer };
    if (other !== undefined && !(other.document === outer.document && other.pointer === pointer)) {
      index.diagnostics.push({
        code: 'duplicate-id',
        severity: 'error',
        message: `The identifier ${JSON.stringify(id)} names two schemas; the other is ${other.document.uri}#${other.pointer}.`,
        at: { uri: place.uri, pointer: childPointer(pointer, outer.dialect.idKeyword) },
        help: 'Give each schema an identifier of its own.',
      });
    } else {
      index.resources.set(resolved.uri, resource);
    }
    // A document is also found under the URI that it was read from.
    if (pointer === '') index.resources.set(outer.document.base, resource);
  }
  const fragment = decodeFragment(resolved.fragment);
  if (resource.dialect.fragmentIds && fragment !== undefined && /^[^/]/.test(fragment)) {
    addAnchor(fragment, false, pointer, resource, index);
  }
  return resource;
}

function withDialect(value: JsonObject, resource: Resource, index: Index): Resource {
  const named = Object.hasOwn(value, '$schema') ? value['$schema'] : undefined;
  if (typeof named !== 'string') return resource;
  const dialect = index.dialectOf(named);
  if (dialect !== undefined) {
    const changed = { ...resource, dialect };
    if (index.resources.get(resource.base) === resource)
      index.resources.set(resource.base, changed);
    return changed;
  }
  const pointer = childPointer(resource.pointer, '$schema');
  const known = index.diagnostics.some(
    ({ code, at }) =>
      code === 'unknown-dialect' && at?.pointer === pointer && at.uri === resource.document.name,
  );
  if (!known) {
    index.diagnostics.push({
      code: 'unknown-dialect',
      severity: 'error',
      message: `The dialect ${JSON.stringify(named)} is not known.`,
      at: { uri: resource.document.name, pointer },
      help: 'Known are https://json-schema.org/draft/2020-12/schema and http://json-schema.org/draft-07/schema#; other metaschemas can be listed as references.',
    });
  }
  return resource;
}

function addAnchor(
  name: string,
  dynamic: boolean,
  pointer: string,
  resource: Resource,
  index: Index,
): void {
  const anchors = resource.anchors as Map<string, Anchor>;
  const place = { uri: resource.document.name, pointer };
  const other = anchors.get(name);
  if (other !== undefined && other.place.pointer !== pointer) {
    index.diagnostics.push({
      code: 'duplicate-id',
      severity: 'error',
      message: `The anchor ${JSON.stringify(name)} names two schemas; the other is at ${other.place.pointer === '' ? 'the top' : other.place.pointer}.`,
      at: place,
      help: 'Give each schema an anchor of its own.',
    });
    return;
  }
  anchors.set(name, { place, dynamic: dynamic || other?.dynamic === true });
}
