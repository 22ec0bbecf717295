import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { compile } from './compiler.js';
import { typesOf, withoutComments } from './golden.js';

/** The files of a schema's types, a file for each definition, without comments. */
async function filesOf(
  schema: JsonObject,
  brands: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const { files } = await typesOf(schema, { files: 'definition', brands });
  return new Map(files.map(({ path, text }) => [path, text]));
}

const shop: JsonObject = {
  type: 'object',
  properties: {
    order: { $ref: '#/$defs/Order' },
    next: { $ref: '#' },
    kind: { $ref: '#/$defs/Kind' },
  },
  $defs: {
    Order: {
      properties: {
        id: { type: 'string', format: 'uuid' },
        items: { type: 'array', items: { $ref: '#/$defs/Item' } },
      },
      type: 'object',
    },
    Item: {
      type: 'object',
      allOf: [{ $ref: '#/$defs/Order' }],
      properties: { of: { $ref: '#/$defs/Order' } },
    },
    Kind: { type: 'string', 'x-extensible-enum': ['a', 'b'] },
  },
};

describe('a file for each definition', () => {
  test('has what the definition became, and imports the others', async () => {
    const { Kind: _, ...$defs } = shop['$defs'] as JsonObject;
    const { kind: __, ...properties } = shop['properties'] as JsonObject;
    const files = await filesOf({ ...shop, properties, $defs }, ['uuid']);
    const printed = [...files].map(([path, text]) => `// ${path}\n${withoutComments(text)}\n`);
    expect(printed.join('\n')).toBe(`// index.ts
export type { T } from './t.js';
export type { Order } from './order.js';
export type { Item } from './item.js';
export type { Uuid } from './uuid.js';

// t.ts
import type { Order } from './order.js';

export interface T {
  order?: Order;
  next?: T;
}

// order.ts
import type { Item } from './item.js';
import type { Uuid } from './uuid.js';

export interface Order {
  id?: Uuid;
  items?: Item[];
}

// item.ts
import type { Order } from './order.js';

export interface Item extends Order {
  of?: Order;
}

// uuid.ts
export type Uuid = string & { readonly __brand: 'uuid' };
`);
  });

  test('is one program', async () => {
    const files = await filesOf(shop, ['uuid']);
    const paths = new Map([...files].map(([path, text]) => [`/types/${path}`, text]));
    expect(compile(paths, { noUnusedLocals: true })).toEqual(new Map());
  });

  test('has a name of its own on every file system', async () => {
    const names = ['Con', 'Index', 'ABar', 'aBar', 'A_bar', 'ÄÖ'];
    const $defs = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    const files = await filesOf({ $defs });
    const lower = [...files.keys()].map((path) => path.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    expect(lower).not.toContain('con.ts');
    expect(lower.filter((path) => path === 'index.ts')).toHaveLength(1);
  });
});
