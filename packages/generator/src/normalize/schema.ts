import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Extensions } from '../model/extensions.js';
import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { acceptAll, acceptNone, acceptsNothing, hasNoRules } from '../model/make.js';
import type { DefinitionId, Place, Schema } from '../model/model.js';
import { childPointer } from '../model/pointer.js';
import type { Dialect } from '../read/dialects.js';
import { type Documents, isSchemaValue, placeKey, type SchemaSource } from '../read/documents.js';
import type { KeywordContext, Keywords } from './context.js';
import { contradictions } from './contradictions.js';
import { assertsFormats } from './dialects.js';
import { type Bindings, enterResource } from './dynamic-scope.js';
import { addPart, type Draft } from './part.js';
import { tagged } from './tagged.js';
import { unknownKeyword } from './unknown-keyword.js';
import { adviceOnValue } from './older-ways.js';

/** What reading one schema needs from the run that it is part of. */
export interface SchemaContext {
  readonly documents: Documents;
  readonly formats: 'assert' | 'annotate' | undefined;
  readonly extensions: Extensions | undefined;
  readonly content: 'assert' | 'annotate';
  readonly keywords: (dialect: Dialect) => Keywords;
  /** The keyword that is written most like one that is unknown. */
  readonly similar: (keyword: string, keywords: Keywords) => string | undefined;
  /** The definition at a place that is referred to, as it is seen from here. */
  readonly definition: (target: Place, bindings: Bindings) => DefinitionId;
  readonly bindings: Bindings;
  readonly report: (diagnostic: Diagnostic) => undefined;
}

/** The schema at a place, and all below it. */
export function normalizeSchema(place: Place, context: SchemaContext): Schema {
  const source = context.documents.schemas.get(placeKey(place));
  if (source === undefined) throw new Error(`no schema was read at ${placeKey(place)}`);
  return normalizeSource(source, context);
}

function normalizeSource(source: SchemaSource, context: SchemaContext): Schema {
  const { place, value, resource } = source;
  if (typeof value === 'boolean') return value ? acceptAll(place) : acceptNone(place);
  const bindings = enterResource(context.bindings, resource);
  const inside = bindings === context.bindings ? context : { ...context, bindings };
  const schema = normalizeObject(value, source, inside);
  const { taggings } = context.documents;
  const tagging = taggings.size === 0 ? undefined : taggings.get(placeKey(place));
  return tagging === undefined ? schema : tagged(schema, tagging);
}

function normalizeObject(value: JsonObject, source: SchemaSource, context: SchemaContext): Schema {
  const { place, resource } = source;
  const keywords = context.keywords(resource.dialect);
  const hiding = resource.dialect.referenceHidesSiblings && Object.hasOwn(value, '$ref');
  const draft: Draft = acceptAll(place);
  const reading = keywordContext(value, source, context);
  for (const [keyword, written] of Object.entries(value)) {
    if (hiding && !spared.has(keyword)) {
      reportHidden(keyword, place, keywords, context);
      continue;
    }
    const reader = keywords.get(keyword);
    if (reader === undefined) {
      const similar = (): string | undefined => context.similar(keyword, keywords);
      const diagnostic = unknownKeyword(keyword, place, resource.dialect, similar);
      if (diagnostic !== undefined) context.report(diagnostic);
      addPart(draft, { annotations: [{ keyword, value: written }] });
      continue;
    }
    reading.keyword = keyword;
    const part = reader(written, reading);
    if (part !== undefined) addPart(draft, part);
  }
  for (const diagnostic of contradictions(draft)) context.report(diagnostic);
  const meant = hiding ? meantBeside(value, source, context) : undefined;
  if (meant !== undefined) addPart(draft, { docs: { meant } });
  return withMessagePassedOn(draft);
}

/** What the keywords beside `$ref` would say; those that hold schemas may not have been read. */
function meantBeside(
  value: JsonObject,
  source: SchemaSource,
  context: SchemaContext,
): Schema | undefined {
  if (!Object.keys(value).some((keyword) => plain.includes(keyword))) return undefined;
  const { place, resource } = source;
  const quiet = { ...context, report: () => undefined };
  const keywords = context.keywords(resource.dialect);
  const draft: Draft = acceptAll(place);
  const reading = keywordContext(value, source, quiet);
  for (const keyword of plain) {
    const reader = Object.hasOwn(value, keyword) ? keywords.get(keyword) : undefined;
    reading.keyword = keyword;
    const part = reader?.(value[keyword] ?? null, reading);
    if (part !== undefined) addPart(draft, part);
  }
  return hasNoRules(draft) || acceptsNothing(draft) ? undefined : draft;
}

/** Keywords without subschemas. */
const plain: readonly string[] = [
  ...['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'required'],
];

/** What has a meaning beside `$ref` even where its siblings are ignored. */
const spared: ReadonlySet<string> = new Set([
  ...['$ref', '$comment', '$schema', 'definitions', '$defs'],
  ...['title', 'description', 'default', 'examples'],
]);

function reportHidden(
  keyword: string,
  place: Place,
  keywords: Keywords,
  context: SchemaContext,
): void {
  if (!keywords.has(keyword)) return;
  context.report({
    code: 'ignored-sibling',
    severity: 'warning',
    message: `${JSON.stringify(keyword)} stands beside $ref, and up to draft-07 that is ignored.`,
    at: { uri: place.uri, pointer: childPointer(place.pointer, keyword) },
    help: 'Put the reference into allOf, or move to 2020-12.',
  });
}

/** A context for all keywords of a schema, one after the other: there are many of them. */
function keywordContext(
  schema: JsonObject,
  { place, resource }: SchemaSource,
  context: SchemaContext,
): KeywordContext & { keyword: string } {
  const { dialect } = resource;
  const { uri } = place;
  const pointerAt = (tokens: readonly (string | number)[]) =>
    childPointer(place.pointer, reading.keyword, ...tokens);
  const reading: KeywordContext & { keyword: string } = {
    keyword: '',
    schema,
    place,
    dialect,
    assertFormats: context.formats === 'assert' || assertsFormats(dialect),
    ownFormats: context.formats === 'annotate' ? undefined : context.extensions?.formats,
    // Since 2019-09 the specification forbids to assert it.
    assertContent: context.content === 'assert' && dialect.name === 'draft-07',
    child: (value, ...tokens) =>
      childAt(value, { uri, pointer: pointerAt(tokens) }, resource, context),
    sibling: (name, value) =>
      childAt(value, { uri, pointer: childPointer(place.pointer, name) }, resource, context),
    reference: () => {
      const key = placeKey({ uri, pointer: pointerAt([]) });
      const name = context.documents.dynamicReferences.get(key);
      const bound = name === undefined ? undefined : context.bindings.get(name);
      const target = bound ?? context.documents.references.get(key);
      return target === undefined ? undefined : context.definition(target, context.bindings);
    },
    invalid: (expected, ...tokens) =>
      context.report({
        code: 'invalid-keyword-value',
        severity: 'error',
        message: `${JSON.stringify(reading.keyword)} must be ${expected}; this is ${shown(valueAt(schema, reading.keyword, tokens))}.`,
        at: { uri, pointer: pointerAt(tokens) },
        help: adviceOnValue(reading.keyword, schema, dialect),
      }),
    report: context.report,
  };
  return reading;
}

function childAt(
  value: Json,
  place: Place,
  resource: SchemaSource['resource'],
  context: SchemaContext,
): Schema {
  if (isSchemaValue(value)) {
    // Only what names itself may belong to another resource than the schema around it.
    const isNamed = isJsonObject(value) && naming.some((keyword) => Object.hasOwn(value, keyword));
    return isNamed
      ? normalizeSchema(place, context)
      : normalizeSource({ place, value, resource }, context);
  }
  context.report({
    code: 'invalid-keyword-value',
    severity: 'error',
    message: `A schema is an object, true or false; this is ${shown(value)}.`,
    at: place,
    help: 'Write a schema here, or true where everything is allowed.',
  });
  return acceptAll(place);
}

const naming = ['$id', 'id', '$schema'] as const;

function valueAt(
  schema: JsonObject,
  keyword: string,
  tokens: readonly (string | number)[],
): Json | undefined {
  let value: Json | undefined = schema[keyword];
  for (const token of tokens) {
    if (Array.isArray(value)) value = value[Number(token)];
    else if (isJsonObject(value)) value = Object.hasOwn(value, token) ? value[token] : undefined;
  }
  return value;
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'missing';
  if (value === Infinity || value === -Infinity) return 'too large';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The schema `false` has no room for a message, so it takes the one of the schema around it. */
function withMessagePassedOn(schema: Schema): Schema {
  const { docs, object } = schema;
  const { message } = docs;
  if (message === undefined || object?.properties === undefined) return schema;
  const properties = object.properties.map((property) => {
    const silent = property.schema.types.length === 0 && property.schema.docs.message === undefined;
    if (!silent) return property;
    return {
      ...property,
      schema: { ...property.schema, docs: { ...property.schema.docs, message } },
    };
  });
  return { ...schema, object: { ...object, properties } };
}
