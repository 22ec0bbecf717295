import { testGolden } from './golden.js';

const base = {
  type: 'object',
  properties: { id: { type: 'string' }, note: { type: 'string' } },
};

testGolden('references', [
  {
    name: 'recursion, direct and through others',
    schema: {
      $ref: '#/$defs/Tree',
      $defs: {
        Tree: {
          type: 'object',
          properties: { left: { $ref: '#/$defs/Tree' }, leaves: { $ref: '#/$defs/Leaves' } },
        },
        Leaves: { type: 'array', items: { $ref: '#/$defs/Tree' } },
      },
    },
    printed: `
export type T = Tree;

export interface Tree {
  left?: Tree;
  leaves?: Leaves;
}

export type Leaves = Tree[];`,
    accepts: [{ left: { leaves: [{}] } }],
    refuses: [{ left: 1 }],
  },
  {
    name: 'recursion at the root',
    schema: { type: 'object', properties: { next: { $ref: '#' } } },
    printed: `
export interface T {
  next?: T;
}`,
    accepts: [{ next: { next: {} } }],
    refuses: [{ next: { next: 1 } }],
  },
  {
    name: 'a definition with more properties, and more of its own required',
    schema: {
      allOf: [
        { $ref: '#/$defs/Base' },
        { properties: { more: { type: 'number' } }, required: ['id', 'more'] },
      ],
      $defs: { Base: base },
    },
    printed: `
export interface T extends Base {
  id: string;
  more: number;
}

export interface Base {
  id?: string;
  note?: string;
}`,
    accepts: [{ id: 'a', more: 1 }],
    refuses: [{ more: 1 }, { id: 'a' }],
  },
  {
    name: 'two definitions at once',
    schema: {
      allOf: [{ $ref: '#/$defs/A' }, { $ref: '#/$defs/B' }],
      $defs: {
        A: {
          type: 'object',
          properties: { a: { type: 'string' }, both: { type: ['string', 'null'] } },
        },
        B: {
          type: 'object',
          properties: { b: { type: 'string' }, both: { type: ['string', 'number'] } },
        },
      },
    },
    printed: `
export interface T extends A, B {
  both?: string;
}

export interface A {
  a?: string;
  both?: string | null;
}

export interface B {
  b?: string;
  both?: string | number;
}`,
    accepts: [{ a: 'a', b: 'b', both: 'c' }],
    refuses: [{ both: 1 }, { both: null }],
  },
  {
    name: 'plain objects are merged',
    schema: {
      allOf: [
        { type: 'object', properties: { a: { type: 'string' } } },
        { properties: { b: { type: 'number' } }, required: ['b'] },
      ],
      unevaluatedProperties: false,
    },
    printed: `
export interface T {
  a?: string;
  b: number;
}`,
    accepts: [{ b: 1 }, { a: 'a', b: 1 }],
    refuses: [{ a: 'a' }, { b: 1, c: 1 }],
  },
  {
    name: 'a description beside a reference changes no type',
    schema: {
      type: 'object',
      properties: { a: { $ref: '#/$defs/Name', description: 'The a.', maxLength: 3 } },
      $defs: { Name: { type: 'string' } },
    },
    printed: `
export interface T {
  a?: Name;
}

export type Name = string;`,
  },
  {
    name: 'a narrowed enum is spelt out',
    schema: {
      type: 'object',
      properties: { a: { allOf: [{ $ref: '#/$defs/Color' }, { enum: ['red', 'blue'] }] } },
      $defs: { Color: { enum: ['red', 'green', 'blue'] } },
    },
    printed: `
export interface T {
  a?: 'red' | 'blue';
}

export type Color = 'red' | 'green' | 'blue';`,
    accepts: [{ a: 'red' }],
    refuses: [{ a: 'green' }],
  },
  {
    name: 'a union with more properties for each member',
    schema: {
      type: 'object',
      properties: {
        a: {
          allOf: [
            { $ref: '#/$defs/U' },
            { properties: { x: { type: 'string' } }, required: ['x'] },
          ],
        },
      },
      $defs: {
        U: { anyOf: [{ $ref: '#/$defs/A' }, { $ref: '#/$defs/B' }] },
        A: base,
        B: { type: 'object' },
      },
    },
    printed: `
export interface T {
  a?: U & {
    x: string;
  };
}

export type U = A | B;

export interface A {
  id?: string;
  note?: string;
}

export interface B {
  [key: string]: unknown;
}`,
    accepts: [{ a: { id: 'a', x: 'x' } }],
    refuses: [{ a: { id: 'a' } }],
  },
  {
    name: 'names of globals and of the language',
    schema: {
      type: 'object',
      properties: {
        a: { $ref: '#/$defs/Record' },
        b: { $ref: '#/$defs/class' },
        c: { $ref: '#/$defs/string' },
      },
      $defs: { Record: base, class: { type: 'string' }, string: { type: 'number' } },
    },
    printed: `
export interface T {
  a?: TRecord;
  b?: Class;
  c?: TString;
}

export interface TRecord {
  id?: string;
  note?: string;
}

export type Class = string;

export type TString = number;`,
    accepts: [{ a: {}, b: 'b', c: 1 }],
  },
  {
    name: 'names that are taken already',
    schema: {
      type: 'object',
      properties: {
        known: { $ref: '#/$defs/KnownLevel' },
        level: { $ref: '#/$defs/Level' },
        base: { $ref: '#/$defs/PetBase' },
        pet: { $ref: '#/$defs/Pet' },
        un: { $ref: '#/$defs/Unrecognized' },
      },
      $defs: {
        KnownLevel: { type: 'string' },
        Unrecognized: { type: 'string' },
        PetBase: { type: 'string' },
        Level: { type: 'string', 'x-extensible-enum': ['LOW'] },
        PetCat: { type: 'number' },
        Pet: {
          type: 'object',
          properties: { id: { type: 'string' } },
          oneOf: [
            { properties: { kind: { const: 'cat' } }, required: ['kind'] },
            { properties: { kind: { const: 'dog' } }, required: ['kind'] },
          ],
        },
      },
    },
    printed: `
export interface T {
  known?: KnownLevel;
  level?: Level;
  base?: PetBase;
  pet?: Pet;
  un?: TUnrecognized;
}

export type KnownLevel = string;

export type TUnrecognized = string;

export type PetBase = string;

export type Level = KnownLevelValues | Unrecognized;

export type KnownLevelValues = 'LOW';

export type PetCat = number;

export type Pet = PetCatVariant | PetDog;

export interface PetBaseCommon {
  id?: string;
}

export interface PetCatVariant extends PetBaseCommon {
  kind: 'cat';
}

export interface PetDog extends PetBaseCommon {
  kind: 'dog';
}

export interface TInput {
  known?: KnownLevel;
  level?: LevelInput;
  base?: PetBase;
  pet?: PetInput;
  un?: TUnrecognized;
}

export type LevelInput = KnownLevelValues;

export type PetInput = PetInputCat | PetInputDog;

export interface PetInputBase {
  id?: string;
}

export interface PetInputCat extends PetInputBase {
  kind: 'cat';
}

export interface PetInputDog extends PetInputBase {
  kind: 'dog';
}

declare enum Unrecognized {
  value = '\\0',
  other = '\\u0001',
}
export type { Unrecognized };`,
    accepts: [{ level: 'LOW', pet: { kind: 'cat', id: 'a' } }],
    refuses: [{ level: 'HIGH' }],
  },
  {
    name: 'a definition that extends another and narrows a property to itself',
    schema: {
      $ref: '#/$defs/Special',
      $defs: {
        Node: { type: 'object', properties: { child: { $ref: '#/$defs/Node' } } },
        Special: {
          allOf: [{ $ref: '#/$defs/Node' }],
          properties: { child: { $ref: '#/$defs/Special' }, own: { type: 'number' } },
          required: ['own'],
        },
      },
    },
    printed: `
export type T = Special;

export interface Node {
  child?: Node;
}

export interface Special extends Node {
  child?: Special;
  own: number;
}`,
    accepts: [{ own: 1, child: { own: 2 } }],
    refuses: [{ own: 1, child: {} }],
  },
  {
    name: 'recursion through optional items of a tuple',
    schema: {
      $ref: '#/$defs/Path',
      $defs: {
        Path: {
          type: ['string', 'array'],
          prefixItems: [{ type: ['string', 'array'], items: { $ref: '#/$defs/Path' } }],
        },
      },
    },
    type: 'Path',
    printed: `
export type T = Path;

export type Path = string | [PathItem?, ...unknown[]];

export type PathItem = string | Path[];`,
    accepts: ['a', [], ['a'], [['a', [['b']]]]],
    refuses: [1, [1]],
  },
  {
    name: 'recursion through a condition of a map',
    schema: {
      $ref: '#/$defs/Map',
      $defs: {
        Map: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            properties: { kind: { type: 'string' } },
            required: ['kind'],
            if: { properties: { kind: { const: 'map' } } },
            then: { properties: { map: { $ref: '#/$defs/Map' } } },
          },
        },
      },
    },
    printed: `
export type T = TMap;

export interface TMap {
  [key: string]:
    | {
        kind: 'map';
        map?: TMap;
      }
    | {
        kind: string;
      };
}`,
  },
]);
