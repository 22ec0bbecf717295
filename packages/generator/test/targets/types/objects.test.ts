import { testGolden } from './golden.js';

testGolden('object types', [
  {
    name: 'required and optional properties',
    schema: {
      type: 'object',
      properties: { id: { type: 'string' }, note: { type: 'string' } },
      required: ['id'],
    },
    printed: `
export interface T {
  id: string;
  note?: string;
}`,
    accepts: [{ id: 'a' }, { id: 'a', note: 'b' }],
    acceptsOpen: [{ id: 'a', more: 1 }],
    refuses: [{}, { id: 1 }, { id: 'a', nota: 'b' }],
  },
  {
    name: 'a name that is required and not declared',
    schema: { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
    printed: `
export interface T {
  a: string;
  b: unknown;
}`,
    accepts: [
      { a: 'a', b: 1 },
      { a: 'a', b: null },
    ],
    refuses: [{ a: 'a' }],
  },
  {
    name: 'any object',
    schema: { type: 'object' },
    printed: `
export interface T {
  [key: string]: unknown;
}`,
    accepts: [{}, { a: 1 }],
    refuses: [1, 'a'],
  },
  {
    name: 'no property at all',
    schema: { type: 'object', additionalProperties: false },
    printed: `
export interface T {
  [key: string]: never;
}`,
    accepts: [{}],
    refuses: [{ a: 1 }],
  },
  {
    name: 'a closed object',
    schema: { type: 'object', properties: { a: { type: 'number' } }, additionalProperties: false },
    printed: `
export interface T {
  a?: number;
}`,
    accepts: [{}, { a: 1 }],
    refuses: [{ b: 1 }],
  },
  {
    name: 'an object that is open in so many words',
    schema: { type: 'object', properties: { a: { type: 'number' } }, additionalProperties: true },
    printed: `
export interface T {
  a?: number;
  [key: string]: unknown;
}`,
    accepts: [{ a: 1, b: 'b' }],
    refuses: [{ a: 'a' }],
  },
  {
    name: 'a map',
    schema: { type: 'object', additionalProperties: { type: 'number' } },
    printed: `
export interface T {
  [key: string]: number;
}`,
    accepts: [{}, { a: 1 }],
    refuses: [{ a: 'a' }],
  },
  {
    name: 'a map with known properties: TypeScript binds these by the index signature too',
    schema: {
      type: 'object',
      properties: { id: { type: 'number' }, tag: { type: 'boolean' } },
      required: ['id'],
      additionalProperties: { type: 'string' },
    },
    printed: `
export interface T {
  id: number;
  tag?: boolean;
  [key: string]: string | number | boolean | undefined;
}`,
    accepts: [{ id: 1 }, { id: 1, more: 'a' }],
    refuses: [{ id: 'a' }, { id: 1, more: [] }],
  },
  {
    name: 'patterns that are prefixes and suffixes',
    schema: {
      type: 'object',
      properties: { id: { type: 'string' } },
      patternProperties: { '^x-': { type: 'number' }, _at$: { type: 'string' } },
      additionalProperties: false,
    },
    printed: `
export interface T {
  id?: string;
  [key: \`x-\${string}\`]: number;
  [key: \`\${string}_at\`]: string;
}`,
    accepts: [{ id: 'a', 'x-a': 1, made_at: 'now' }],
    refuses: [{ 'x-a': 'a' }, { made_at: 1 }, { other: 1 }],
  },
  {
    name: 'a pattern that is a name, and one that no template can say',
    schema: {
      type: 'object',
      patternProperties: { '^id$': { type: 'number' }, '^[a-z]{2}$': { type: 'string' } },
    },
    printed: `
export interface T {
  id?: number;
  [key: string]: string | number | undefined;
}`,
    accepts: [{ id: 1, en: 'a' }],
    acceptsOpen: [{ other: [] }],
    refuses: [{ id: 'a' }, { en: [] }],
  },
  {
    name: 'a pattern that a template takes too much for',
    schema: {
      type: 'object',
      patternProperties: { '^x-.+$': { type: 'number' } },
      additionalProperties: { type: 'string' },
    },
    printed: `
export interface T {
  [key: \`x-\${string}\`]: number | string;
  [key: string]: string | number;
}`,
    accepts: [{ 'x-a': 1, 'x-': 'a', b: 'b' }],
    refuses: [{ b: true }, { 'x-a': true }],
  },
  {
    name: 'names from a list',
    schema: {
      type: 'object',
      propertyNames: { enum: ['a', 'b'] },
      additionalProperties: { type: 'number' },
    },
    printed: `
export interface T {
  a?: number;
  b?: number;
}`,
    accepts: [{}, { a: 1, b: 2 }],
    refuses: [{ c: 1 }, { a: 'a' }],
  },
  {
    name: 'names with a prefix',
    schema: { type: 'object', propertyNames: { pattern: '^x-' } },
    printed: `
export interface T {
  [key: \`x-\${string}\`]: unknown;
}`,
    accepts: [{ 'x-a': 1 }],
    refuses: [{ a: 1 }],
  },
  {
    name: 'a property that must not be there',
    schema: { type: 'object', properties: { a: { type: 'string' }, b: false } },
    printed: `
export interface T {
  a?: string;
  b?: never;
}`,
    accepts: [{ a: 'a' }],
    refuses: [{ b: 1 }],
  },
  {
    name: 'names that are no identifiers, and names that every object has',
    schema: {
      type: 'object',
      properties: {
        'a-b': { type: 'string' },
        "it's": { type: 'string' },
        'new\nline': { type: 'string' },
        ['__proto__']: { type: 'number' },
        constructor: { type: 'number' },
        class: { type: 'string' },
      },
    },
    printed: `
export interface T {
  'a-b'?: string;
  "it's"?: string;
  'new\\nline'?: string;
  __proto__?: number;
  constructor?: number | Object['constructor'];
  class?: string;
}`,
    accepts: [{}, { 'a-b': 'a', "it's": 'a', 'new\nline': 'a', class: 'a', constructor: 1 }],
    refuses: [{ constructor: 'a' }, { 'a-b': 1 }],
  },
  {
    name: 'properties without a type: values of the other types are taken as well',
    schema: { properties: { a: { type: 'string' } } },
    printed: `
export type T =
  | string
  | number
  | boolean
  | unknown[]
  | {
      a?: string;
    }
  | null;`,
    accepts: [{ a: 'a' }, 'a', 1, true, null, [1]],
    refuses: [{ a: 1 }],
  },
  {
    name: 'objects and arrays',
    schema: {
      type: ['object', 'array', 'null'],
      properties: { a: { type: 'string' } },
      items: { type: 'number' },
    },
    printed: `
export type T =
  | number[]
  | {
      a?: string;
    }
  | null;`,
    accepts: [{ a: 'a' }, [1], null],
    refuses: [{ a: 1 }, ['a'], 1],
  },
  {
    name: 'read-only, on request',
    schema: {
      type: 'object',
      properties: { list: { type: 'array', items: { type: 'string' } } },
      additionalProperties: { type: 'null' },
    },
    options: { readonly: true },
    printed: `
export interface T {
  readonly list?: readonly string[];
  readonly [key: string]: readonly string[] | null | undefined;
}`,
  },
  {
    name: 'required by the presence of another',
    schema: {
      type: 'object',
      properties: { card: { type: 'string' }, address: { type: 'string' } },
      dependentRequired: { card: ['address'] },
    },
    printed: `
export type T =
  | {
      card?: never;
      address?: string;
    }
  | {
      card: string;
      address: string;
    };`,
    accepts: [{}, { address: 'a' }, { card: 'c', address: 'a' }],
    refuses: [{ card: 'c' }],
  },
  {
    name: 'a schema that depends on a property',
    schema: {
      type: 'object',
      properties: { a: { type: 'string' } },
      dependentSchemas: { a: { properties: { b: { type: 'number' } }, required: ['b'] } },
    },
    printed: `
export type T =
  | {
      a?: never;
    }
  | {
      a: string;
      b: number;
    };`,
    accepts: [{}, { a: 'a', b: 1 }],
    refuses: [{ a: 'a' }, { a: 'a', b: 'b' }],
  },
  {
    name: 'not a required property',
    schema: { type: 'object', properties: { a: { type: 'string' } }, not: { required: ['b'] } },
    printed: `
export interface T {
  a?: string;
  b?: never;
}`,
    accepts: [{ a: 'a' }],
    refuses: [{ a: 'a', b: 1 }],
  },
  {
    name: 'patterns that are a choice',
    schema: {
      type: 'object',
      patternProperties: {
        '^(a|b)-': { type: 'string' },
        '^(?:get|put)$': { type: 'number' },
        '^x\\.|^y\\.': { type: 'boolean' },
      },
      additionalProperties: false,
    },
    printed: `
export interface T {
  get?: number;
  put?: number;
  [key: \`a-\${string}\`]: string;
  [key: \`b-\${string}\`]: string;
  [key: \`x.\${string}\`]: boolean;
  [key: \`y.\${string}\`]: boolean;
}`,
    accepts: [{ 'a-': 'a', get: 1, 'y.': true }],
    refuses: [{ 'b-': 1 }, { put: 'a' }, { post: 1 }, { 'x.': 1 }, { 'c-': 'a' }],
  },
  {
    name: 'a choice that is repeated is none',
    schema: {
      type: 'object',
      patternProperties: { '^(a|b)+$': { type: 'string' } },
      additionalProperties: false,
    },
    printed: `
export interface T {
  [key: string]: string;
}`,
    accepts: [{ abba: 'a' }],
    refuses: [{ abba: 1 }],
  },
  {
    name: 'names by reference, and by a pattern that is a choice',
    schema: {
      type: 'object',
      properties: {
        listed: {
          type: 'object',
          propertyNames: { $ref: '#/$defs/Key' },
          additionalProperties: { type: 'number' },
        },
        chosen: { type: 'object', propertyNames: { pattern: '^(get|put)$' } },
        begun: { type: 'object', propertyNames: { pattern: '^(x|y)-' } },
      },
      $defs: { Key: { enum: ['a', 'b'] } },
    },
    printed: `
export interface T {
  listed?: {
    a?: number;
    b?: number;
  };
  chosen?: { get?: unknown; put?: unknown };
  begun?: {
    [key: \`x-\${string}\`]: unknown;
    [key: \`y-\${string}\`]: unknown;
  };
}

export type Key = 'a' | 'b';`,
    accepts: [{ listed: { a: 1 }, chosen: { put: [] }, begun: { 'x-a': 1 } }],
    refuses: [{ listed: { c: 1 } }, { chosen: { post: 1 } }, { begun: { a: 1 } }],
  },
]);
