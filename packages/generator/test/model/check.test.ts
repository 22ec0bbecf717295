import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json } from '../../src/model/json.js';
import { modelOf } from '../normalize/read-schema.js';

/** `pointer keyword schemaPointer expected` of each issue. */
async function told(schema: Json, value: unknown, options = {}): Promise<readonly string[]> {
  const issues = check(await modelOf(schema, { faces: false, formats: 'assert' }), value, options);
  return issues.map(({ expected, keyword, pointer, schemaPointer }) =>
    [pointer, keyword, schemaPointer, expected === undefined ? '' : JSON.stringify(expected)].join(
      ' ',
    ),
  );
}

describe('what is told of a broken rule', () => {
  const cases: readonly (readonly [schema: Json, value: Json, told: readonly string[]])[] = [
    [false, 1, [' false  ']],
    [{ not: {} }, 1, [' not /not ']],
    [{ type: 'string', minLength: 2, enum: ['a'] }, 1, [' type /type ["string"]']],
    [{ type: 'integer', minimum: 2 }, 1.5, [' type /type ["integer"]']],
    [{ type: ['string', 'integer'] }, null, [' type /type ["integer","string"]']],
    [{ enum: ['abc'], maxLength: 2 }, 'abcd', [' enum /enum ["abc"]']],
    [{ const: 1 }, 2, [' const /const 1']],
    [{ minimum: 2, multipleOf: 2 }, 1, [' minimum /minimum 2', ' multipleOf /multipleOf 2']],
    [{ minLength: 2 }, '😀', [' minLength /minLength 2']],
    [{ 'x-max-bytes': 3 }, '😀', [' x-max-bytes /x-max-bytes 3']],
    [{ 'x-json-text': true }, '{', [' x-json-text /x-json-text ']],
    [{ pattern: '^a$' }, 'b', [' pattern /pattern "^a$"']],
    [{ format: 'date' }, '2024-02-30', [' format /format "date"']],
    [
      { 'x-format-minimum': '2024-01-01T00:00:00Z' },
      '2024-01-01T00:59:59.999+01:00',
      [' x-format-minimum /x-format-minimum "2024-01-01T00:00:00Z"'],
    ],
    [{ required: ['a/b'] }, {}, [' required /required "a/b"']],
    [
      { properties: { 'a/b': { type: 'null' } }, additionalProperties: false },
      { 'a/b': 1, c: 2 },
      [
        '/a~1b type /properties/a~1b/type ["null"]',
        '/c additionalProperties /additionalProperties ',
      ],
    ],
    [
      { propertyNames: { maxLength: 1 } },
      { ab: 1 },
      ['/ab propertyNames /propertyNames/maxLength 1'],
    ],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, [' dependentRequired /dependentRequired "b"']],
    [
      { 'x-chronological': ['a', 'b', 'c'] },
      { a: '2024-01-02T00:00:00Z', c: '2024-01-01T00:00:00Z' },
      ['/c x-chronological /x-chronological "a"'],
    ],
    [{ items: false, maxItems: 0 }, [1], [' maxItems /maxItems 0', '/0 false /items ']],
    [
      { uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [' uniqueItems /uniqueItems '],
    ],
    [{ contains: { type: 'null' } }, [], [' contains /contains 1']],
    [{ contains: true, maxContains: 1 }, [1, 2], [' maxContains /maxContains 1']],
    [{ not: { type: 'null' } }, null, [' not /not ']],
    [{ if: true, then: false }, 1, [' false /then ']],
    [{ oneOf: [true, true] }, 1, [' oneOf /oneOf ']],
    [
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      ['/b unevaluatedProperties /unevaluatedProperties '],
    ],
    [
      { allOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }], $defs: { a: { type: 'null' } } },
      1,
      [' type /$defs/a/type ["null"]'],
    ],
  ];
  test.each(cases)('%j %j', async (schema, value, issues) => {
    expect(await told(schema, value)).toEqual(issues);
  });
});

describe('of a union, the option that was meant', () => {
  const option = (kind: string, type: string) => ({
    properties: { kind: { const: kind }, value: { type } },
    required: ['kind', 'value'],
  });
  const cases: readonly (readonly [
    options: readonly Json[],
    value: Json,
    told: readonly string[],
  ])[] = [
    [
      [option('a', 'string'), option('b', 'number')],
      { kind: 'b', value: 'x' },
      ['/value type /anyOf/1/properties/value/type ["number"]'],
    ],
    [[option('a', 'string'), option('b', 'number')], { kind: 'c', value: 'x' }, [' anyOf /anyOf ']],
    [
      [{ type: 'null' }, { type: 'string', minLength: 2 }],
      'x',
      [' minLength /anyOf/1/minLength 2'],
    ],
    [[{ type: 'null' }, { type: 'string' }], 1, [' anyOf /anyOf ']],
    [[{ required: ['a'] }, { required: ['b'] }], {}, [' anyOf /anyOf ']],
  ];
  test.each(cases)('%j %j', async (anyOf, value, issues) => {
    expect(await told({ anyOf }, value)).toEqual(issues);
  });
});

describe('any data at all', () => {
  const tree = { type: 'object', properties: { child: { $ref: '#' } } };
  const deep = (levels: number) => {
    let value: object = {};
    for (let level = 0; level < levels; level += 1) value = { child: value };
    return value;
  };
  const throwing = Object.defineProperty({}, 'a', {
    enumerable: true,
    get: () => {
      throw new TypeError('no');
    },
  });

  test('is checked to the depth where schemas recurse, and no further', async () => {
    expect(await told(tree, deep(500))).toEqual([]);
    expect(await told(tree, deep(501))).toEqual([`${'/child'.repeat(501)} maxDepth  500`]);
    expect(await told(tree, deep(200_000))).toEqual([`${'/child'.repeat(501)} maxDepth  500`]);
    expect(await told(tree, deep(11), { maxDepth: 10 })).toEqual([
      `${'/child'.repeat(11)} maxDepth  10`,
    ]);
    expect(await told({ type: 'object' }, deep(200_000))).toEqual([]);
  });

  test('may contain itself', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['child'] = cyclic;
    expect(await told({ type: 'object' }, cyclic)).toEqual([]);
    expect(await told(tree, cyclic)).toHaveLength(1);
  });

  test('may throw when it is looked at', async () => {
    const schema = { properties: { x: { additionalProperties: { type: 'string' } } } };
    expect(await told(schema, { x: throwing })).toEqual(['/x/a unreadable  ']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(await told({ type: 'object' }, proxy)).toEqual([' unreadable  ']);
  });

  test('has own enumerable properties with a value, and no others', async () => {
    const required = { required: ['toString', 'a'] };
    expect(await told(required, Object.create({ a: 1 }))).toHaveLength(2);
    expect(await told(required, Object.assign(Object.create(null), { a: 1, toString: 1 }))).toEqual(
      [],
    );
    expect(await told({ required: ['a'], additionalProperties: false }, { a: undefined })).toEqual([
      ' required /required "a"',
    ]);
    expect(
      await told({ additionalProperties: false }, JSON.parse('{"__proto__": 1}')),
    ).toHaveLength(1);
  });

  test('that JSON does not have is of no type', async () => {
    for (const value of [undefined, NaN, Infinity, 1n, () => 1, Symbol('a')]) {
      expect(
        await told({ type: ['null', 'boolean', 'number', 'string', 'array'] }, value),
      ).toHaveLength(1);
      expect(await told(true, value)).toEqual([]);
    }
  });
});

test('schemas that double at each level answer at once', async () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const reference = { $ref: `#/$defs/d${level + 1}` };
      return [`d${level}`, { allOf: [reference, reference] }];
    }),
  );
  const schema = { $ref: '#/$defs/d0', $defs: { ...$defs, d40: { type: 'string' } } };
  expect(await told(schema, 'x')).toEqual([]);
  expect(await told(schema, 1)).toEqual([' type /$defs/d40/type ["string"]']);
});

test('as many issues as are asked for', async () => {
  expect(await told({ items: false }, [1, 2, 3], { maxIssues: 2 })).toHaveLength(2);
});

describe('multiples are exact in decimal', () => {
  const cases: readonly (readonly [value: number, factor: number, holds: boolean])[] = [
    [0.3, 0.1, true],
    [1.1, 0.1, true],
    [0.35, 0.1, false],
    [1e308, 0.5, true],
    [1e-7, 1e-8, true],
    [0, 0.3, true],
    [-4.2, 2.1, true],
    [1e22, 3, false],
    [5e-324, 1e-323, false],
  ];
  test.each(cases)('%d of %d: %s', async (value, multipleOf, holds) => {
    expect((await told({ multipleOf }, value)).length === 0).toBe(holds);
  });
});
