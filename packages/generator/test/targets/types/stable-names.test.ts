import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { readModel } from '../../../src/read-model.js';
import { typesTarget } from '../../../src/targets/types/target.js';
import { targetContext, textOf } from './golden.js';

/** An order as a team may have it: definitions, objects in place, a union, a list. */
const order: JsonObject = {
  title: 'Order',
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: { enum: ['OPEN', 'SENT'] },
    customer: { $ref: '#/$defs/Customer' },
    lines: { type: 'array', items: { $ref: '#/$defs/line-item' } },
    delivery: {
      type: 'object',
      properties: {
        address: { $ref: '#/$defs/Address' },
        window: {
          type: 'object',
          properties: { from: { type: 'string' }, to: { type: 'string' } },
        },
      },
    },
    payment: {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { const: 'card' }, number: { type: 'string' } },
          required: ['kind'],
        },
        { type: 'object', properties: { kind: { const: 'cash' } }, required: ['kind'] },
      ],
    },
  },
  required: ['id'],
  $defs: {
    Customer: { type: 'object', properties: { name: { type: 'string' } } },
    'line-item': {
      type: 'object',
      properties: { sku: { type: 'string' }, price: { $ref: '#/$defs/Money' } },
    },
    Address: { type: 'object', properties: { city: { type: 'string' } } },
    Money: { type: 'object', properties: { amount: { type: 'string' } } },
  },
};

async function namesOf(schema: JsonObject, uri = 'order.json'): Promise<readonly string[]> {
  const { model, diagnostics } = await readModel({ uri, value: schema });
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  const text = textOf(typesTarget(model, targetContext, {}));
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name);
}

type Change = (schema: JsonObject) => JsonObject;
const properties = (schema: JsonObject): JsonObject => schema['properties'] as JsonObject;
const definitions = (schema: JsonObject): JsonObject => schema['$defs'] as JsonObject;
const withProperty = (schema: JsonObject, more: JsonObject): JsonObject => ({
  ...schema,
  properties: { ...properties(schema), ...more },
});
const withDefinitions = (schema: JsonObject, more: JsonObject): JsonObject => ({
  ...schema,
  $defs: { ...definitions(schema), ...more },
});
const reversed = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).reverse());
/** A copy in which one place is another schema. */
const at = (schema: JsonObject, path: readonly string[], change: Change): JsonObject => {
  const [first, ...rest] = path;
  if (first === undefined) return change(schema);
  return { ...schema, [first]: at(schema[first] as JsonObject, rest, change) };
};

interface Edit {
  readonly name: string;
  readonly edit: Change;
  /** Names that were not there before, and names that are there no more. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

const edits: readonly Edit[] = [
  {
    name: 'a field is added',
    edit: (schema) => withProperty(schema, { note: { type: 'string' } }),
  },
  {
    name: 'a field is added in front',
    edit: (schema) => ({
      ...schema,
      properties: { note: { type: 'string' }, ...properties(schema) },
    }),
  },
  {
    name: 'a field is removed',
    edit: ({ properties: all, ...schema }) => {
      const { id: _id, ...others } = all as JsonObject;
      return { ...schema, required: [], properties: others };
    },
  },
  {
    name: 'fields change their order',
    edit: (schema) => ({ ...schema, properties: reversed(properties(schema)) }),
  },
  {
    name: 'definitions change their order',
    edit: (schema) => ({ ...schema, $defs: reversed(definitions(schema)) }),
  },
  { name: 'definitions come first', edit: (schema) => reversed(schema) },
  {
    name: 'a definition is added',
    edit: (schema) =>
      withDefinitions(schema, {
        Coupon: { type: 'object', properties: { code: { type: 'string' } } },
      }),
    added: ['Coupon'],
  },
  {
    name: 'a definition is used a second time',
    edit: (schema) =>
      withProperty(schema, {
        total: { $ref: '#/$defs/Money' },
        billing: { $ref: '#/$defs/Address' },
      }),
  },
  {
    name: 'a definition is used no more',
    edit: (schema) => at(schema, ['properties', 'customer'], () => ({ type: 'string' })),
  },
  {
    name: 'a definition is renamed, and nothing else with it',
    edit: (schema) =>
      JSON.parse(JSON.stringify(schema).replaceAll('Address', 'Place')) as JsonObject,
    added: ['Place'],
    removed: ['Address'],
  },
  {
    name: 'the title of the root changes: it alone is called otherwise',
    edit: (schema) => ({ ...schema, title: 'Purchase' }),
    added: ['Purchase'],
    removed: ['Order'],
  },
  {
    name: 'a definition gets a title: its key keeps naming it',
    edit: (schema) =>
      at(schema, ['$defs', 'Money'], (money) => ({ ...money, title: 'An amount of money' })),
  },
  {
    name: 'the root gets a description',
    edit: (schema) => ({ ...schema, description: 'What was ordered.' }),
  },
  {
    name: 'a value is added to an enum',
    edit: (schema) =>
      at(schema, ['properties', 'state'], () => ({ enum: ['OPEN', 'SENT', 'PAID'] })),
  },
  {
    name: 'an option is added to a union',
    edit: (schema) =>
      at(schema, ['properties', 'payment'], ({ oneOf }) => ({
        oneOf: [
          {
            type: 'object',
            properties: { kind: { const: 'voucher' }, code: { type: 'string' } },
            required: ['kind'],
          },
          ...(oneOf as JsonObject[]),
        ],
      })),
  },
  {
    name: 'a field becomes required',
    edit: (schema) => ({ ...schema, required: ['id', 'delivery'] }),
  },
  {
    name: 'an object is added in place, under a name that is used elsewhere',
    edit: (schema) =>
      at(schema, ['$defs', 'Customer'], (customer) =>
        withProperty(customer, {
          delivery: { type: 'object', properties: { weekday: { type: 'string' } } },
        }),
      ),
  },
  {
    name: 'a definition is wrapped in a list',
    edit: (schema) =>
      at(schema, ['properties', 'customer'], (customer) => ({ type: 'array', items: customer })),
  },
  {
    name: 'an object in place gets a limit',
    edit: (schema) =>
      at(schema, ['properties', 'delivery'], (delivery) => ({ ...delivery, minProperties: 1 })),
  },
  {
    name: 'a definition closes itself',
    edit: (schema) =>
      at(schema, ['$defs', 'Address'], (address) => ({ ...address, additionalProperties: false })),
  },
];

test('there are twenty edits', () => expect(edits).toHaveLength(20));

test.each(edits)('$name', async ({ edit, added = [], removed = [] }) => {
  const before = await namesOf(order);
  const after = await namesOf(edit(order));
  expect(after.filter((name) => !before.includes(name)).sort()).toEqual([...added].sort());
  expect(before.filter((name) => !after.includes(name)).sort()).toEqual([...removed].sort());
});

test('a file that moves keeps all names', async () => {
  expect(await namesOf(order, 'schemas/v2/purchase.json')).toEqual(await namesOf(order));
});
