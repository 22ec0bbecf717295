import { startRun } from './check.js';
import { prepareCheck } from './check/prepare.js';
import {
  type Cursor,
  inside,
  keywordsTo,
  matches,
  type Outcome,
  pointerOf,
  type Run,
} from './check/run.js';
import { askSchema, throughReference } from './check/schema.js';
import { propertiesOf } from './check/value.js';
import type { Json } from './json.js';
import type { Model, Place, Schema } from './model.js';
import { childPointer } from './pointer.js';

/** What a schema says of a value that holds it, without refusing any. */
export interface CollectedAnnotation {
  readonly keyword: string;
  readonly value: Json;
  /** Pointer to what it is said of. */
  readonly pointer: string;
  /** The schema that says it. */
  readonly at: Place;
  /** The keywords on the way to its own, as a pointer that goes on through references. */
  readonly keywordLocation: string;
}

/**
 * What a model says of a value beside its rules: 2020-12, sections 7.7 and 9 of Core. Schemas that
 * a part of the value breaks say nothing of it, and nothing is said of a value that is not valid.
 */
export function collectAnnotations(model: Model, value: unknown): readonly CollectedAnnotation[] {
  const prepared = prepareCheck(model);
  const schema = prepared.definitions.get(model.root)?.schema;
  if (schema === undefined) throw new Error(`no definition ${model.root}`);
  const cursor = { spot: { key: '' }, depth: 0 };
  return collect(schema, value, cursor, startRun(prepared, {}));
}

/** A schema with a value, or a part of one, that it is applied to. */
interface Application {
  readonly schema: Schema;
  readonly value: unknown;
  readonly cursor: Cursor;
}

function collect(
  schema: Schema,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly CollectedAnnotation[] {
  if (!holds(schema, value, cursor, run)) return [];
  const said = spoken(schema, value).map(([keyword, annotation]) => ({
    keyword,
    value: annotation,
    pointer: pointerOf(cursor.spot),
    at: schema.at,
    keywordLocation: childPointer(keywordsTo(schema, cursor.way), keyword),
  }));
  const applied = [
    ...appliedInPlace(schema, value, cursor, run),
    ...appliedToItems(schema, value, cursor, run),
    ...appliedToProperties(schema, value, cursor, run),
  ];
  return [
    ...said,
    ...applied.flatMap((each) => collect(each.schema, each.value, each.cursor, run)),
  ];
}

function holds(schema: Schema, value: unknown, cursor: Cursor, run: Run): boolean {
  return askSchema(schema, value, cursor, run).issues.length === 0;
}

/** The keywords that say something, with what they say. */
function spoken(schema: Schema, value: unknown): readonly (readonly [string, Json])[] {
  const { docs, format, string } = schema;
  const { title, description, deprecated, readOnly, writeOnly, examples } = docs;
  const content = typeof value === 'string' ? string?.content : undefined;
  const known: readonly (readonly [string, Json | undefined])[] = [
    ['title', title],
    ['description', description],
    ['default', docs.default?.value],
    ['examples', examples],
    ['deprecated', deprecated],
    ['readOnly', readOnly],
    ['writeOnly', writeOnly],
    ['format', format?.name],
    ['contentEncoding', content?.encoding],
    ['contentMediaType', content?.mediaType],
    ['contentSchema', content?.written],
    // Without a media type there is nothing that a schema for the content could be about.
    ...schema.annotations
      .filter(({ keyword }) => keyword !== 'contentSchema')
      .map(({ keyword, value: written }) => [keyword, written] as const),
  ];
  return known.flatMap(([keyword, said]) => (said === undefined ? [] : [[keyword, said] as const]));
}

function appliedInPlace(
  schema: Schema,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly Application[] {
  const { refs, allOf = [], anyOf = [], oneOf = [], when, object } = schema;
  const here = (applied: Schema): Application => ({ schema: applied, value, cursor });
  const branch = when && (holds(when.if, value, cursor, run) ? when.then : when.else);
  const names = isObject(value) ? propertiesOf(value) : new Map<string, unknown>();
  return [
    ...refs.flatMap((id) => {
      const target = run.prepared.definitions.get(id);
      if (target === undefined) return [];
      return [{ ...here(target.schema), cursor: throughReference(schema, id, cursor, run) }];
    }),
    ...[...allOf, ...anyOf, ...oneOf].map(here),
    ...(when === undefined ? [] : [when.if, ...(branch === undefined ? [] : [branch])].map(here)),
    ...(object?.dependentSchemas ?? []).flatMap((dependent) =>
      names.has(dependent.name) ? [here(dependent.schema)] : [],
    ),
  ];
}

function appliedToItems(
  schema: Schema,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly Application[] {
  if (schema.array === undefined || !Array.isArray(value)) return [];
  const { prefixItems = [], items, contains, unevaluatedItems } = schema.array;
  const seen = unevaluatedItems && evaluated(schema, value, cursor, run).items;
  return value.flatMap((item: unknown, index) => {
    const rest = seen?.has(index) === false ? unevaluatedItems : undefined;
    const applied = [prefixItems[index] ?? items, contains?.schema, rest];
    return applyAll(applied, item, inside(cursor, index, item));
  });
}

function appliedToProperties(
  schema: Schema,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly Application[] {
  if (schema.object === undefined || !isObject(value)) return [];
  const { properties = [], patternProperties = [], additionalProperties } = schema.object;
  const { unevaluatedProperties } = schema.object;
  const seen = unevaluatedProperties && evaluated(schema, value, cursor, run).properties;
  return [...propertiesOf(value)].flatMap(([name, property]) => {
    const own = [
      ...properties.filter((each) => each.name === name),
      ...patternProperties.filter(({ pattern }) => matches(pattern, name, run)),
    ].map((each) => each.schema);
    const rest = seen?.has(name) === false ? unevaluatedProperties : undefined;
    const others = own.length === 0 ? additionalProperties : undefined;
    return applyAll([...own, others, rest], property, inside(cursor, name, property));
  });
}

function applyAll(
  schemas: readonly (Schema | undefined)[],
  value: unknown,
  cursor: Cursor,
): readonly Application[] {
  return schemas.flatMap((schema) => (schema === undefined ? [] : [{ schema, value, cursor }]));
}

/** What all keywords but `unevaluated…` have looked at. */
function evaluated(schema: Schema, value: unknown, cursor: Cursor, run: Run): Outcome {
  const { array, object, ...others } = schema;
  const { unevaluatedItems: _items, ...arrayRules } = array ?? {};
  const { unevaluatedProperties: _properties, ...objectRules } = object ?? {};
  const reduced = { ...others, array: arrayRules, object: objectRules };
  return askSchema(reduced, value, cursor, run);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
