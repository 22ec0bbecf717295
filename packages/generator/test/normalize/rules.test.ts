import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { modelOf, rulesOf } from './read-schema.js';

type Case = readonly [written: Json, rules: unknown];

const draft07 = { dialect: 'draft-07' };

describe('2020-12', () => {
  const cases: readonly Case[] = [
    [true, true],
    [false, false],
    [{}, true],
    [{ not: {} }, { types: [], origin: { false: 'not' } }],
    [{ not: true }, { types: [], origin: { false: 'not' } }],
    [
      { not: true, type: 'string' },
      { types: [], origin: { false: 'not' } },
    ],
    [{ not: { type: 'null' } }, { not: { types: ['null'] } }],
    [{ type: 'string' }, { types: ['string'] }],
    [{ type: ['object', 'null'] }, { types: ['null', 'object'] }],
    [{ type: 'integer' }, { types: ['number'], number: { integer: true } }],
    [{ type: ['integer', 'string'] }, { types: ['number', 'string'], number: { integer: true } }],
    [{ type: ['integer', 'number'] }, { types: ['number'] }],
    [{ enum: ['a', 'b', 'a'] }, { enum: { values: ['a', 'b'] } }],
    [{ const: null }, { const: { value: null } }],
    [{ minimum: 1, exclusiveMaximum: 3 }, { number: { minimum: 1, exclusiveMaximum: 3 } }],
    [{ multipleOf: 0.5 }, { number: { multipleOf: 0.5 } }],
    [{ minLength: 1, maxLength: 2 }, { string: { minLength: 1, maxLength: 2 } }],
    [{ pattern: '^\\p{L}$' }, { string: { pattern: { source: '^\\p{L}$', flags: 'u' } } }],
    [
      { pattern: '^\\-$' },
      { string: { pattern: { source: '^-$', flags: 'u', written: '^\\-$' } } },
    ],
    [{ format: 'date' }, { format: { name: 'date', assert: false } }],
    [
      { contentMediaType: 'application/json', contentEncoding: 'base64', contentSchema: false },
      {
        string: {
          content: {
            mediaType: 'application/json',
            assert: false,
            encoding: 'base64',
            schema: false,
            written: false,
          },
        },
      },
    ],
    [
      { prefixItems: [true], items: false, minItems: 1, maxItems: 2, uniqueItems: true },
      { array: { prefixItems: [true], items: false, minItems: 1, maxItems: 2, uniqueItems: true } },
    ],
    [{ uniqueItems: false }, true],
    [{ contains: true }, { array: { contains: { schema: true, min: 1, evaluates: true } } }],
    [
      { contains: true, minContains: 0, maxContains: 2 },
      { array: { contains: { schema: true, min: 0, max: 2, evaluates: true } } },
    ],
    [{ minContains: 2 }, true],
    [{ unevaluatedItems: false }, { array: { unevaluatedItems: false } }],
    [
      { properties: { a: true }, required: ['a'], additionalProperties: false },
      {
        object: {
          properties: [{ name: 'a', schema: true }],
          required: ['a'],
          additionalProperties: false,
        },
      },
    ],
    [{ required: [] }, true],
    [
      { patternProperties: { '^x': false } },
      {
        object: { patternProperties: [{ pattern: { source: '^x', flags: 'u' }, schema: false }] },
      },
    ],
    [
      { propertyNames: { maxLength: 1 } },
      { object: { propertyNames: { string: { maxLength: 1 } } } },
    ],
    [{ minProperties: 1, maxProperties: 2 }, { object: { minProperties: 1, maxProperties: 2 } }],
    [
      { dependentRequired: { a: ['b'] }, dependentSchemas: { c: true } },
      {
        object: {
          dependentRequired: [{ property: 'a', required: ['b'] }],
          dependentSchemas: [{ name: 'c', schema: true }],
        },
      },
    ],
    [{ unevaluatedProperties: false }, { object: { unevaluatedProperties: false } }],
    [
      { allOf: [true], anyOf: [true], oneOf: [false] },
      { allOf: [true], anyOf: [true], oneOf: [false] },
    ],
    [{ if: true, then: false, else: true }, { when: { if: true, then: false, else: true } }],
    [{ then: false }, true],
    [{ if: true }, { when: { if: true } }],
    [{ $ref: '#/$defs/a', $defs: { a: {} } }, { refs: ['#/$defs/a'] }],
    [{ $ref: '#named', $defs: { a: { $anchor: 'named' } } }, { refs: ['#/$defs/a'] }],
    [
      { $dynamicRef: '#named', $defs: { a: { $anchor: 'named' } } },
      { refs: ['#/$defs/a'], origin: { '#/$defs/a': '$dynamicRef' } },
    ],
    [
      { foo: { deep: 1 }, 'x-tool': true },
      {
        annotations: [
          { keyword: 'foo', value: { deep: 1 } },
          { keyword: 'x-tool', value: true },
        ],
      },
    ],
    [{ $comment: 'why', $schema: 'https://json-schema.org/draft/2020-12/schema' }, true],
  ];
  test.each(cases)('%j', async (written, rules) => {
    expect(await rulesOf(written)).toEqual(rules);
  });
});

describe('draft-07', () => {
  const cases: readonly Case[] = [
    [
      { items: [true, false], additionalItems: false },
      {
        array: { prefixItems: [true, false], items: false },
        origin: { prefixItems: 'items', items: 'additionalItems' },
      },
    ],
    [{ items: false, additionalItems: true }, { array: { items: false } }],
    [{ contains: false }, { array: { contains: { schema: false, min: 1, evaluates: false } } }],
    [
      { dependencies: { a: ['b'], c: { type: 'object' } } },
      {
        object: {
          dependentRequired: [{ property: 'a', required: ['b'] }],
          dependentSchemas: [{ name: 'c', schema: { types: ['object'] } }],
        },
        origin: { dependentRequired: 'dependencies', dependentSchemas: 'dependencies' },
      },
    ],
    [
      { $ref: '#/definitions/a', maximum: 1, definitions: { a: {} } },
      { refs: ['#/definitions/a'] },
    ],
    [{ $ref: '#a', definitions: { x: { $id: '#a' } } }, { refs: ['#/definitions/x'] }],
    [
      { unevaluatedProperties: false },
      { annotations: [{ keyword: 'unevaluatedProperties', value: false }] },
    ],
  ];
  test.each(cases)('%j', async (written, rules) => {
    expect(await rulesOf(written, draft07)).toEqual(rules);
  });
});

describe('2019-09', () => {
  const cases: readonly Case[] = [
    [
      { items: [true], additionalItems: false, unevaluatedItems: true },
      {
        array: { prefixItems: [true], items: false, unevaluatedItems: true },
        origin: { prefixItems: 'items', items: 'additionalItems' },
      },
    ],
    [
      { contains: true, minContains: 2, maxContains: 3 },
      { array: { contains: { schema: true, min: 2, max: 3, evaluates: false } } },
    ],
    [
      { dependentRequired: { a: ['b'] }, dependencies: { a: ['c'] } },
      {
        object: { dependentRequired: [{ property: 'a', required: ['b'] }] },
        allOf: [
          {
            object: { dependentRequired: [{ property: 'a', required: ['c'] }] },
            origin: { dependentRequired: 'dependencies', dependentSchemas: 'dependencies' },
          },
        ],
      },
    ],
    [
      { $ref: '#/$defs/a', maximum: 1, $defs: { a: {} } },
      { refs: ['#/$defs/a'], number: { maximum: 1 } },
    ],
    [{ $recursiveRef: '#', type: 'object' }, new Error('reference-loop')],
    [
      { items: { $recursiveRef: '#' } },
      { array: { items: { refs: ['#'], origin: { '#': '$recursiveRef' } } } },
    ],
    [{ prefixItems: [] }, { annotations: [{ keyword: 'prefixItems', value: [] }] }],
  ];
  test.each(cases)('%j', async (written, rules) => {
    const read = rulesOf(written, { dialect: '2019-09' });
    if (rules instanceof Error) await expect(read).rejects.toThrow(rules.message);
    else expect(await read).toEqual(rules);
  });
});

describe('draft-06', () => {
  const cases: readonly Case[] = [
    [
      { const: 1, exclusiveMinimum: 1 },
      { const: { value: 1 }, number: { exclusiveMinimum: 1 } },
    ],
    [{ contains: true }, { array: { contains: { schema: true, min: 1, evaluates: false } } }],
    [{ propertyNames: false }, { object: { propertyNames: false } }],
    [{ if: true }, { annotations: [{ keyword: 'if', value: true }] }],
  ];
  test.each(cases)('%j', async (written, rules) => {
    expect(await rulesOf(written, { dialect: 'draft-06' })).toEqual(rules);
  });
});

describe('draft-04', () => {
  const cases: readonly Case[] = [
    [{ minimum: 1, exclusiveMinimum: false }, { number: { minimum: 1 } }],
    [
      { minimum: 1, exclusiveMinimum: true },
      { number: { exclusiveMinimum: 1 }, origin: { exclusiveMinimum: 'minimum' } },
    ],
    [
      { exclusiveMaximum: true, maximum: 9, minimum: 1 },
      { number: { exclusiveMaximum: 9, minimum: 1 }, origin: { exclusiveMaximum: 'maximum' } },
    ],
    [{ exclusiveMaximum: true }, true],
    [
      {
        $ref: 'http://other.test/#inner',
        definitions: { a: { id: 'http://other.test/', definitions: { b: { id: '#inner' } } } },
      },
      { refs: ['#/definitions/a/definitions/b'] },
    ],
    [{ const: 1 }, { annotations: [{ keyword: 'const', value: 1 }] }],
    [{ contains: {} }, { annotations: [{ keyword: 'contains', value: {} }] }],
  ];
  test.each(cases)('%j', async (written, rules) => {
    expect(await rulesOf(written, { dialect: 'draft-04' })).toEqual(rules);
  });
});

describe('several dialects in one document', () => {
  const draft04 = 'http://json-schema.org/draft-04/schema#';

  test('each part is read as its own $schema says', async () => {
    const written = {
      $ref: 'http://old.test/',
      $defs: {
        old: { $schema: draft04, id: 'http://old.test/', minimum: 1, exclusiveMinimum: true },
        new: { exclusiveMinimum: 1 },
      },
    };
    const strict = { exclusiveMinimum: 1 };
    expect(await rulesOf(written, {}, '#/$defs/old')).toEqual({
      number: strict,
      origin: { exclusiveMinimum: 'minimum' },
    });
    expect(await rulesOf(written, {}, '#/$defs/new')).toEqual({ number: strict });
  });

  test('a part without an identifier has no dialect of its own', async () => {
    const written = { $defs: { a: { $schema: draft04, exclusiveMinimum: 1 } } };
    expect(await rulesOf(written, {}, '#/$defs/a')).toEqual({ number: { exclusiveMinimum: 1 } });
  });
});

test('$recursiveRef leads to the outermost schema that lets itself be extended', async () => {
  const written = {
    $schema: 'https://json-schema.org/draft/2019-09/schema',
    $id: 'https://trefoil.test/strict',
    $recursiveAnchor: true,
    $ref: 'tree',
    unevaluatedProperties: false,
    $defs: {
      tree: {
        $id: 'tree',
        $recursiveAnchor: true,
        properties: { child: { $recursiveRef: '#' } },
      },
    },
  };
  const model = await modelOf(written, { faces: false });
  const child = (id: string | undefined) =>
    model.definitions.find((each) => each.id === id)?.schema.object?.properties?.[0]?.schema.refs;
  expect(child(model.definitions[0]?.schema.refs[0])).toEqual(['#']);
  expect(child('#/$defs/tree')).toEqual(['#/$defs/tree']);
});

describe('keywords of our own', () => {
  const cases: readonly Case[] = [
    [{ 'x-min-bytes': 1, 'x-max-bytes': 2 }, { string: { minBytes: 1, maxBytes: 2 } }],
    [{ 'x-json-text': true }, { string: { jsonText: true } }],
    [
      { 'x-format-minimum': '2024-01-01T00:00:00Z', 'x-format-maximum': '2025-01-01T00:00:00Z' },
      { string: { formatMinimum: '2024-01-01T00:00:00Z', formatMaximum: '2025-01-01T00:00:00Z' } },
    ],
    [{ 'x-chronological': ['a', 'b'] }, { object: { chronological: ['a', 'b'] } }],
    [
      { 'x-extensible-enum': ['A', 'B'] },
      { enum: { values: ['A', 'B'], open: true }, origin: { enum: 'x-extensible-enum' } },
    ],
    [
      { enum: ['A'], 'x-extensible-enum': ['A', 'B'] },
      {
        enum: { values: ['A'] },
        annotations: [{ keyword: 'x-extensible-enum', value: ['A', 'B'] }],
      },
    ],
  ];
  test.each(cases)('%j', async (written, rules) => {
    expect(await rulesOf(written)).toEqual(rules);
  });

  test('are annotations where they are switched off', async () => {
    expect(await rulesOf({ 'x-max-bytes': 2 }, { ownKeywords: false })).toEqual({
      annotations: [{ keyword: 'x-max-bytes', value: 2 }],
    });
  });
});

test('what is said for people is kept apart', async () => {
  const said = {
    ...{ title: 'T', description: 'D', deprecated: true, readOnly: true, writeOnly: true },
    ...{ default: 1, examples: [1, 2], 'x-message': 'M' },
  };
  const { definitions } = await modelOf(said, { faces: false });
  expect(definitions[0]?.schema.docs).toEqual({
    ...{ title: 'T', description: 'D', deprecated: true, readOnly: true, writeOnly: true },
    ...{ default: { value: 1 }, examples: [1, 2], message: 'M' },
  });
});

test('a forbidden property takes the message of the schema around it', async () => {
  const { definitions } = await modelOf({ properties: { a: false }, 'x-message': 'no a here' });
  expect(definitions[0]?.schema.object?.properties?.[0]?.schema.docs.message).toBe('no a here');
});

test('formats are rules where the config says so, and only those that are known', async () => {
  const options = { formats: 'assert' } as const;
  expect(await rulesOf({ format: 'date' }, options)).toEqual({
    format: { name: 'date', assert: true },
  });
  expect(await rulesOf({ format: 'shoe' }, options)).toEqual({
    format: { name: 'shoe', assert: false },
  });
});

test('keys of an object prototype are keys like any others', async () => {
  const written = JSON.parse(
    '{"properties":{"__proto__":false},"$defs":{"__proto__":{},"toString":{}}}',
  ) as Json;
  const { definitions } = await modelOf(written);
  expect(definitions.map(({ id }) => id)).toEqual(['#', '#/$defs/__proto__', '#/$defs/toString']);
  expect(definitions[0]?.schema.object?.properties?.[0]?.name).toBe('__proto__');
});

test('long enumerations keep each value once, whatever they look like', async () => {
  const values = Array.from({ length: 9000 }, (_, index) => 'a'.repeat(index % 3) + (index >> 2));
  const once = [...new Set(['', ...values])];
  expect(once.length).toBeLessThan(values.length);
  expect(await rulesOf({ enum: once })).toEqual({ enum: { values: once } });
  expect(await rulesOf({ enum: ['', ...values] })).toEqual({ enum: { values: once } });
});
