import fc from 'fast-check';
import type { Draft, SchemaValue } from './conformance-suite.js';

/** A JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const name = fc.constantFrom('a', 'b', 'c', 'd');
const names = fc.uniqueArray(name, { maxLength: 2 });
const size = fc.integer({ min: 0, max: 3 });
const bound = fc.constantFrom(-1, 0, 0.5, 1, 2);
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, -1, 1.5, '', 'a', 'bb', '😀😀');
const pattern = fc.constantFrom('^a', 'b$', '^.$', '[a-c]', '^(a|b)*$', '\\d');
const typeName = fc.constantFrom(
  'null',
  'boolean',
  'number',
  'integer',
  'string',
  'array',
  'object',
);

/** Small values that share their keys with the schemas below. */
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    record(tie('value'), name),
  ),
})).value;

function record<Value>(
  values: fc.Arbitrary<Value>,
  keys: fc.Arbitrary<string>,
  maxLength = 3,
): fc.Arbitrary<{ readonly [key: string]: Value }> {
  return fc
    .uniqueArray(fc.tuple(keys, values), { maxLength, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

type Keywords = Readonly<Record<string, fc.Arbitrary<Json>>>;

/** The keywords of a draft, each with the values that it may have. */
function keywordsOf(
  { dialect }: Draft,
  inner: fc.Arbitrary<Json>,
  deeper: fc.Arbitrary<Json>,
): Keywords {
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const items = fc.array(deeper, { minLength: 1, maxLength: 3 });
  const since = (first: Draft['dialect'], keywords: Keywords): Keywords =>
    order.indexOf(dialect) >= order.indexOf(first) ? keywords : {};
  const until = (last: Draft['dialect'], keywords: Keywords): Keywords =>
    order.indexOf(dialect) <= order.indexOf(last) ? keywords : {};
  const anyBound = bound as fc.Arbitrary<Json>;
  return {
    type: fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 4 })),
    enum: fc.uniqueArray(value, {
      minLength: 1,
      maxLength: 3,
      selector: (each) => JSON.stringify(each),
    }),
    minimum: anyBound,
    maximum: anyBound,
    multipleOf: fc.constantFrom(0.5, 1, 2, 0.1),
    minLength: size,
    maxLength: size,
    pattern,
    // What else later drafts have is no format of the first ones to some.
    format: fc.constantFrom('ipv4', 'ipv6'),
    minItems: size,
    maxItems: size,
    uniqueItems: fc.boolean(),
    properties: record(deeper, name),
    patternProperties: record(deeper, pattern, 2),
    additionalProperties: deeper,
    minProperties: size,
    maxProperties: size,
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: inner,
    $ref: fc.constantFrom('#/definitions/x', '#/definitions/y'),
    ...since('draft-06', {
      const: value,
      contains: deeper,
      propertyNames: inner,
      required: names,
      exclusiveMinimum: anyBound,
      exclusiveMaximum: anyBound,
    }),
    ...until('draft-04', {
      required: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
      exclusiveMinimum: fc.boolean(),
    }),
    ...since('draft-07', { if: inner, then: inner, else: inner }),
    ...until('draft-07', {
      dependencies: record(
        fc.oneof(inner, fc.uniqueArray(name, { minLength: 1, maxLength: 2 })),
        name,
        2,
      ),
    }),
    ...until('2019-09', { items: fc.oneof(deeper, items), additionalItems: deeper }),
    ...since('2019-09', {
      dependentRequired: record(names, name),
      dependentSchemas: record(inner, name, 2),
      minContains: size,
      maxContains: size,
      unevaluatedProperties: fc.oneof(fc.boolean(), deeper),
      unevaluatedItems: fc.oneof(fc.boolean(), deeper),
      $ref: fc.constantFrom('#/definitions/x', '#/$defs/y', '#named'),
    }),
    ...since('2020-12', { prefixItems: items, items: deeper, $dynamicRef: fc.constant('#moving') }),
  };
}

const order: readonly Draft['dialect'][] = [
  'draft-04',
  'draft-06',
  'draft-07',
  '2019-09',
  '2020-12',
];

/** Schemas of a draft, with definitions that they refer to, and small enough that values often fit. */
export function schemasOf(draft: Draft): fc.Arbitrary<SchemaValue> {
  const part = (withReferences: boolean): fc.Arbitrary<Json> =>
    fc.letrec<{ schema: Json; deeper: Json }>((tie) => {
      const all = keywordsOf(draft, tie('schema'), tie('deeper'));
      const chosen = Object.keys(all).filter(
        (keyword) => withReferences || !['$ref', '$dynamicRef'].includes(keyword),
      );
      const object = fc
        .uniqueArray(fc.constantFrom(...chosen), { minLength: 1, maxLength: 4 })
        .chain((keywords) =>
          fc
            .tuple(...keywords.map((keyword) => all[keyword] ?? fc.constant(true)))
            .map((values) =>
              complete(Object.fromEntries(keywords.map((key, at) => [key, values[at] ?? null]))),
            ),
        );
      const boolean: fc.Arbitrary<Json> =
        draft.dialect === 'draft-04' ? fc.constantFrom<Json>({}, { not: {} }) : fc.boolean();
      return {
        schema: fc.oneof({ maxDepth: 3 }, boolean, object, object, object),
        // A reference to the whole is safe only where it describes a part of the value.
        deeper: fc.oneof(
          { arbitrary: tie('schema'), weight: 9 },
          { arbitrary: fc.constant<Json>({ $ref: '#' }), weight: withReferences ? 1 : 0 },
        ),
      };
    }).schema;
  return fc
    .tuple(part(true), part(false), part(false), part(false))
    .map(([root, x, y, named]) => assemble(draft, root, x, y, named));
}

/** Keywords that mean nothing alone get what they need. */
function complete(schema: { readonly [key: string]: Json }): Json {
  const needsMinimum = typeof schema['exclusiveMinimum'] === 'boolean';
  return { ...schema, ...(needsMinimum && { minimum: schema['minimum'] ?? 1 }) };
}

function assemble(draft: Draft, root: Json, x: Json, y: Json, named: Json): SchemaValue {
  const anchor = (keyword: string, text: string, schema: Json): Json =>
    typeof schema === 'object' && schema !== null && !Array.isArray(schema)
      ? { [keyword]: text, ...schema }
      : { [keyword]: text, allOf: [schema] };
  const modern = draft.dialect === '2019-09' || draft.dialect === '2020-12';
  return {
    $schema: draft.uri,
    allOf: [root],
    definitions: { x, y },
    ...(modern && {
      $defs: {
        y,
        named: anchor('$anchor', 'named', named),
        ...(draft.dialect === '2020-12' && { moving: anchor('$dynamicAnchor', 'moving', named) }),
      },
    }),
  };
}
