import { testGolden } from './golden.js';

testGolden('array types', [
  {
    name: 'items of one kind',
    schema: { type: 'array', items: { type: ['string', 'null'] } },
    printed: 'export type T = (string | null)[];',
    accepts: [[], ['a', null]],
    refuses: [[1], 'a'],
  },
  {
    name: 'any array',
    schema: { type: 'array' },
    printed: 'export type T = unknown[];',
    accepts: [[1, 'a', null]],
    refuses: [{}],
  },
  {
    name: 'a closed tuple',
    schema: {
      type: 'array',
      prefixItems: [{ type: 'string' }, { type: 'number' }],
      items: false,
      minItems: 2,
    },
    printed: 'export type T = [string, number];',
    accepts: [['a', 1]],
    refuses: [['a'], ['a', 1, 2], [1, 'a']],
  },
  {
    name: 'an open tuple may end early',
    schema: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], minItems: 1 },
    printed: 'export type T = [string, number?, ...unknown[]];',
    accepts: [['a'], ['a', 1], ['a', 1, null]],
    refuses: [[], [1], ['a', 'b']],
  },
  {
    name: 'a tuple with a rest',
    schema: {
      type: 'array',
      prefixItems: [{ type: 'string' }],
      items: { enum: [1, 2] },
      minItems: 1,
    },
    printed: 'export type T = [string, ...(1 | 2)[]];',
    accepts: [['a'], ['a', 1, 2]],
    refuses: [['a', 3]],
  },
  {
    name: 'at least one',
    schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
    printed: 'export type T = [string, ...string[]];',
    accepts: [['a'], ['a', 'b']],
    refuses: [[]],
  },
  {
    name: 'one to three',
    schema: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3 },
    printed: 'export type T = [string, string?, string?];',
    accepts: [['a'], ['a', 'b', 'c']],
    refuses: [[], ['a', 'b', 'c', 'd']],
  },
  {
    name: 'many are an array',
    schema: { type: 'array', items: { type: 'string' }, minItems: 20, maxItems: 1000 },
    printed: 'export type T = string[];',
    accepts: [['a']],
  },
  {
    name: 'no item at all',
    schema: { type: 'array', maxItems: 0 },
    printed: 'export type T = [];',
    accepts: [[]],
    refuses: [[1]],
  },
  {
    name: 'an item that cannot be there ends the array',
    schema: { type: 'array', prefixItems: [{ type: 'string' }, false] },
    printed: 'export type T = [string?];',
    accepts: [[], ['a']],
    refuses: [['a', 'b']],
  },
  {
    name: 'rules of several schemas, item by item',
    schema: {
      type: 'array',
      allOf: [{ items: { type: ['string', 'number'] } }, { prefixItems: [{ type: 'string' }] }],
      unevaluatedItems: false,
      minItems: 1,
    },
    printed: 'export type T = [string, ...(string | number)[]];',
    accepts: [['a'], ['a', 1]],
    refuses: [[1]],
  },
  {
    name: 'items that no other rule takes are refused',
    schema: {
      type: 'array',
      allOf: [{ prefixItems: [{ type: 'string' }] }],
      unevaluatedItems: false,
    },
    printed: 'export type T = [string?];',
    accepts: [[], ['a']],
    refuses: [['a', 'b']],
  },
  {
    name: 'a long tuple has an item a line',
    schema: {
      type: 'array',
      prefixItems: [{ enum: ['a'.repeat(40), 'b'.repeat(40)] }, { const: 'c'.repeat(40) }],
      items: { const: 'd'.repeat(40) },
    },
    printed: `
export type T = [
  ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')?,
  'cccccccccccccccccccccccccccccccccccccccc'?,
  ...'dddddddddddddddddddddddddddddddddddddddd'[],
];`,
  },
]);
