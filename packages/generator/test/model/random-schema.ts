import fc from 'fast-check';
import type { Json } from '../../src/model/json.js';

const name = fc.constantFrom('a', 'b', 'c', 'd');
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, -1, 1.5, '', 'a', 'bb', '😀😀');
const size = fc.integer({ min: 0, max: 3 });
const bound = fc.constantFrom(-1, 0, 0.5, 1, 2);

/** Small values that share their keys with the schemas below. */
export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    record(tie('value')),
  ),
})).value;

function record<Value>(
  values: fc.Arbitrary<Value>,
  maxKeys = 3,
): fc.Arbitrary<{ readonly [key: string]: Value }> {
  return fc
    .uniqueArray(fc.tuple(name, values), { maxLength: maxKeys, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

const names = fc.uniqueArray(name, { maxLength: 2 });
const types = fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object');

/**
 * Schemas of 2020-12, small enough that values often fit. Without `unevaluatedItems` and
 * `unevaluatedProperties`: ajv lets a condition that fails count what it has looked at.
 */
export const schema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie('schema');
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const keywords = {
    type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 4 })),
    enum: fc.array(value, { minLength: 1, maxLength: 3 }),
    const: value,
    minimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(0.5, 1, 2),
    minLength: size,
    maxLength: size,
    pattern: fc.constantFrom('^a', 'b$', '^.$'),
    prefixItems: some,
    items: inner,
    minItems: size,
    uniqueItems: fc.boolean(),
    contains: inner,
    minContains: size,
    maxContains: size,
    properties: record(inner),
    patternProperties: record(inner, 2).map((each) => each as Json),
    additionalProperties: inner,
    propertyNames: inner,
    required: names,
    maxProperties: size,
    dependentRequired: record(names),
    dependentSchemas: record(inner, 2),
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: inner,
    if: inner,
    then: inner,
    else: inner,
    $ref: fc.constantFrom('#/$defs/a', '#/$defs/b'),
  };
  const any = fc.constantFrom(...(Object.keys(keywords) as (keyof typeof keywords)[]));
  const object = fc.uniqueArray(any, { minLength: 1, maxLength: 4 }).chain((chosen) => {
    const entries = chosen.map((keyword) =>
      fc.tuple(fc.constant(keyword), keywords[keyword] as fc.Arbitrary<Json>),
    );
    return fc.tuple(...entries).map((pairs) => Object.fromEntries(pairs) as Json);
  });
  return { schema: fc.oneof({ maxDepth: 3 }, fc.boolean(), object, object, object) };
}).schema;
