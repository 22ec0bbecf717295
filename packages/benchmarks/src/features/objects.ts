import type { Feature } from './feature.js';

const text = { type: 'string' };
const number = { type: 'number' };

/** Objects and arrays. */
export const shapeFeatures: readonly Feature[] = [
  {
    name: 'required and optional',
    schema: { type: 'object', properties: { a: text, b: number }, required: ['a'] },
    accepts: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{}, { b: 1 }, { a: 'x', b: '1' }],
    fails: ["t = { a: 'x', b: undefined };"],
  },
  {
    name: 'required but undeclared',
    schema: { type: 'object', properties: { a: text }, required: ['a', 'b'] },
    accepts: [
      { a: 'x', b: 1 },
      { a: 'x', b: null },
    ],
    refuses: [{ a: 'x' }, { b: 1 }],
  },
  {
    name: 'closed object',
    schema: { type: 'object', properties: { a: text }, additionalProperties: false },
    accepts: [{}, { a: 'x' }],
    refuses: [{ b: 1 }, { a: 'x', b: 1 }, []],
  },
  {
    name: 'open object',
    schema: { type: 'object', properties: { a: text }, required: ['a'] },
    accepts: [{ a: 'x' }],
    refuses: [{ a: 1 }, {}],
    compiles: ["const wide = { a: 'x', more: 1 }; t = wide;"],
  },
  {
    name: 'typed map',
    schema: { type: 'object', additionalProperties: number },
    accepts: [{}, { a: 1, b: 2 }],
    refuses: [{ a: 'x' }, { a: 1, b: null }],
    compiles: ["const n: number | undefined = t['a']; void n;"],
  },
  {
    name: 'bare object',
    schema: { type: 'object' },
    accepts: [{}, { a: 1 }, { a: { b: [] } }],
    refuses: ['a', 1, null, true],
  },
  {
    name: 'propertyNames of an enum',
    schema: { type: 'object', propertyNames: { enum: ['de', 'fr'] }, additionalProperties: text },
    accepts: [{}, { de: 'Hallo' }, { de: 'Hallo', fr: 'Salut' }],
    refuses: [{ en: 'Hello' }, { de: 1 }],
  },
  {
    name: 'closed tuple',
    schema: { type: 'array', prefixItems: [text, number], items: false, minItems: 2 },
    accepts: [['a', 1]],
    refuses: [['a'], ['a', 1, 2], [1, 'a']],
  },
  {
    name: 'open tuple',
    schema: { type: 'array', prefixItems: [text, number], minItems: 2 },
    accepts: [
      ['a', 1],
      ['a', 1, true, null],
    ],
    refuses: [['a'], [1, 1], []],
  },
  {
    name: 'tuple of draft-07',
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'array',
      items: [text, number],
      additionalItems: false,
      minItems: 2,
    },
    accepts: [['a', 1]],
    refuses: [['a'], ['a', 1, 2], [1, 'a']],
  },
  {
    name: 'few items as tuples',
    schema: { type: 'array', items: text, minItems: 1, maxItems: 3 },
    accepts: [['a'], ['a', 'b'], ['a', 'b', 'c']],
    refuses: [[], ['a', 'b', 'c', 'd'], [1]],
  },
  {
    name: 'many items as an array',
    schema: { type: 'array', items: text, minItems: 1, maxItems: 5000 },
    accepts: [['a'], ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']],
    refuses: [[1], 'a'],
    saysNot: [/(string,\s*){20}/],
  },
  {
    name: 'properties without type',
    schema: { properties: { a: number }, required: ['a'] },
    accepts: [{ a: 1 }],
    refuses: [{ a: 'x' }, {}],
  },
  {
    name: 'defaults',
    schema: {
      type: 'object',
      properties: { size: { type: 'integer', default: 10 }, name: text },
      required: ['name'],
    },
    accepts: [{ name: 'a' }, { name: 'a', size: 3 }],
    refuses: [{ size: 3 }, { name: 'a', size: 'b' }],
    says: [/@default(Value)?\s+`?10`?/],
  },
  {
    name: 'unevaluatedProperties',
    schema: {
      allOf: [{ type: 'object', properties: { a: text }, required: ['a'] }],
      properties: { b: number },
      unevaluatedProperties: false,
    },
    accepts: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ b: 1 }, { a: 'x', c: 1 }, { a: 1 }],
  },
  {
    name: '__proto__ and constructor',
    schema: {
      type: 'object',
      properties: { ['__proto__']: text, constructor: number, toString: { type: 'boolean' } },
      required: ['__proto__', 'constructor'],
      additionalProperties: false,
    },
    accepts: [JSON.parse('{"__proto__":"a","constructor":1}') as never],
    refuses: [{ constructor: 1 }, JSON.parse('{"__proto__":1,"constructor":1}') as never],
  },
  {
    name: 'names that are no identifiers',
    schema: {
      type: 'object',
      properties: {
        'a-b': text,
        '1st': number,
        'with space': text,
        "it's": text,
        '': number,
        class: text,
      },
      required: ['a-b', '1st', ''],
    },
    accepts: [{ 'a-b': 'x', '1st': 1, '': 2 }],
    refuses: [
      { 'a-b': 1, '1st': 1, '': 2 },
      { 'a-b': 'x', '1st': 1 },
      { 'a-b': 'x', '1st': 1, '': 2, "it's": 3 },
    ],
  },
  {
    name: 'reading and writing',
    schema: {
      type: 'object',
      properties: {
        id: { type: 'string', readOnly: true },
        secret: { type: 'string', writeOnly: true },
        inner: {
          type: 'object',
          properties: { at: { type: 'string', readOnly: true }, name: text },
          required: ['at', 'name'],
        },
      },
      required: ['id', 'secret', 'inner'],
    },
    accepts: [{ id: 'a', inner: { at: 'b', name: 'c' } }],
    refuses: [
      { id: 'a', secret: 'x', inner: { at: 'b', name: 'c' } },
      { inner: { at: 'b', name: 'c' } },
    ],
    names: ['TInput'],
    compiles: ["const w: TInput = { secret: 'x', inner: { name: 'c' } }; void w;"],
    fails: [
      "const w: TInput = { id: 'a', secret: 'x', inner: { name: 'c' } };",
      "const w: TInput = { secret: 'x', inner: { at: 'b', name: 'c' } };",
      "const w: TInput = { inner: { name: 'c' } };",
    ],
  },
];
