import type { Feature } from './feature.js';

const text = { type: 'string' };
const number = { type: 'number' };

/** What no generator was seen to get right when this list was made. */
export const hardFeatures: readonly Feature[] = [
  {
    name: 'typed additional properties beside others',
    schema: {
      type: 'object',
      properties: { id: number },
      required: ['id'],
      additionalProperties: text,
    },
    accepts: [{ id: 1 }, { id: 1, more: 'a' }],
    refuses: [{ more: 'a' }, { id: 1, more: true }],
  },
  {
    name: 'pattern properties',
    schema: {
      type: 'object',
      patternProperties: { '^x-': text, '^on': { type: 'boolean' } },
      additionalProperties: false,
    },
    accepts: [{}, { 'x-a': 'b' }, { onClick: true }],
    refuses: [{ 'x-a': 1 }, { onClick: 'yes' }, { other: 1 }],
  },
  {
    name: 'open tuples with optional members',
    schema: { type: 'array', prefixItems: [text, number], items: { type: 'boolean' }, minItems: 1 },
    accepts: [['a'], ['a', 1], ['a', 1, true, false]],
    refuses: [[], [1], ['a', true], ['a', 1, 'b']],
  },
  {
    name: 'exclusive oneOf',
    schema: {
      type: 'object',
      properties: { id: text, path: text, url: text },
      required: ['id'],
      oneOf: [{ required: ['path'] }, { required: ['url'] }],
    },
    accepts: [
      { id: 'a', path: 'b' },
      { id: 'a', url: 'c' },
    ],
    refuses: [{ id: 'a' }, { id: 'a', path: 'b', url: 'c' }, { path: 'b' }],
  },
  {
    name: 'oneOf that requires by state',
    schema: {
      type: 'object',
      properties: { state: { enum: ['ACTIVE', 'SUCCEEDED', 'FAILED'] }, result: text, error: text },
      required: ['state'],
      additionalProperties: false,
      oneOf: [
        { properties: { state: { const: 'ACTIVE' } } },
        { properties: { state: { const: 'SUCCEEDED' } }, required: ['result'] },
        { properties: { state: { const: 'FAILED' } }, required: ['error'] },
      ],
    },
    accepts: [
      { state: 'ACTIVE' },
      { state: 'SUCCEEDED', result: 'a' },
      { state: 'FAILED', error: 'b' },
    ],
    refuses: [{ state: 'SUCCEEDED' }, { state: 'FAILED', result: 'a' }, { state: 'PAUSED' }, {}],
    compiles: ["if (t.state === 'SUCCEEDED') { const r: string = t.result; void r; }"],
  },
  {
    name: 'anyOf of required sets',
    schema: {
      type: 'object',
      properties: { mail: text, phone: text },
      anyOf: [{ required: ['mail'] }, { required: ['phone'] }],
    },
    accepts: [{ mail: 'a' }, { phone: 'b' }, { mail: 'a', phone: 'b' }],
    refuses: [{}, { mail: 1 }, { mail: 'a', phone: 1 }],
  },
  {
    name: 'if, then and else on a constant',
    schema: {
      type: 'object',
      properties: { kind: { enum: ['card', 'cash'] }, number: text, coins: number },
      required: ['kind'],
      if: { properties: { kind: { const: 'card' } }, required: ['kind'] },
      then: { required: ['number'] },
      else: { required: ['coins'] },
    },
    accepts: [
      { kind: 'card', number: '1' },
      { kind: 'cash', coins: 3 },
      { kind: 'card', number: '1', coins: 3 },
    ],
    refuses: [{ kind: 'card' }, { kind: 'cash', number: '1' }, { kind: 'card', coins: 3 }],
  },
  {
    name: 'dependentRequired',
    schema: {
      type: 'object',
      properties: { card: text, address: text },
      dependentRequired: { card: ['address'] },
    },
    accepts: [{}, { address: 'a' }, { card: 'b', address: 'a' }],
    refuses: [{ card: 'b' }, { card: 1, address: 'a' }],
  },
  {
    name: 'not: required',
    schema: {
      type: 'object',
      properties: { id: text, old: text },
      required: ['id'],
      not: { required: ['old'] },
    },
    accepts: [{ id: 'a' }],
    refuses: [{ id: 'a', old: 'b' }, {}],
  },
  {
    name: 'not: type',
    schema: {
      type: 'object',
      properties: { value: { not: { type: 'string' } } },
      required: ['value'],
    },
    accepts: [{ value: 1 }, { value: null }, { value: [] }, { value: {} }, { value: true }],
    refuses: [{ value: 'a' }, {}],
  },
  {
    name: '$anchor',
    schema: {
      type: 'object',
      properties: { one: { $ref: '#item' }, many: { type: 'array', items: { $ref: '#item' } } },
      required: ['one'],
      $defs: {
        Item: { $anchor: 'item', type: 'object', properties: { id: number }, required: ['id'] },
      },
    },
    accepts: [{ one: { id: 1 } }, { one: { id: 1 }, many: [{ id: 2 }] }],
    refuses: [{ one: {} }, { one: { id: 'a' } }, { one: { id: 1 }, many: [{}] }],
  },
  {
    name: '$dynamicRef',
    schema: {
      $id: 'https://example.com/texts',
      $ref: 'list',
      $defs: {
        item: { $dynamicAnchor: 'item', type: 'string' },
        list: {
          $id: 'list',
          type: 'array',
          items: { $dynamicRef: '#item' },
          $defs: { item: { $dynamicAnchor: 'item' } },
        },
      },
    },
    accepts: [[], ['a', 'b']],
    refuses: [[1], 'a', [null]],
  },
];
