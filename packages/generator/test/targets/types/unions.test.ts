import { testGolden } from './golden.js';

const cat = {
  type: 'object',
  properties: { kind: { const: 'cat' }, lives: { type: 'number' } },
  required: ['kind'],
};
const dog = {
  type: 'object',
  properties: { kind: { const: 'dog' }, barks: { type: 'boolean' } },
  required: ['kind', 'barks'],
};

testGolden('unions', [
  {
    name: 'of types',
    schema: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    printed: 'export type T = string | string[];',
    accepts: ['a', ['a']],
    refuses: [1, [1]],
  },
  {
    name: 'a type absorbs its values',
    schema: { anyOf: [{ type: 'string' }, { const: 'a' }, { const: 1 }] },
    printed: 'export type T = string | 1;',
  },
  {
    name: 'of objects with a tag: each has a name',
    schema: { oneOf: [cat, dog] },
    printed: `
export type T = TCat | TDog;

export interface TCat {
  kind: 'cat';
  lives?: number;
}

export interface TDog {
  kind: 'dog';
  barks: boolean;
}`,
    accepts: [
      { kind: 'cat', lives: 9 },
      { kind: 'dog', barks: true },
    ],
    refuses: [{ kind: 'dog' }, { kind: 'cow' }, { kind: 'cat', barks: true }],
  },
  {
    name: 'one variant for each value of the tag',
    schema: {
      anyOf: [
        cat,
        {
          type: 'object',
          properties: { kind: { enum: ['dog', 'grey-wolf', 'WILD_DOG'] } },
          required: ['kind'],
        },
      ],
    },
    printed: `
export type T = TCat | TDog | TGreyWolf | TWildDog;

export interface TCat {
  kind: 'cat';
  lives?: number;
}

export interface TDog {
  kind: 'dog';
}

export interface TGreyWolf {
  kind: 'grey-wolf';
}

export interface TWildDog {
  kind: 'WILD_DOG';
}`,
    accepts: [{ kind: 'grey-wolf' }, { kind: 'WILD_DOG' }],
  },
  {
    name: 'of definitions',
    schema: {
      oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
      $defs: { Cat: cat, Dog: dog },
    },
    printed: `
export type T = Cat | Dog;

export interface Cat {
  kind: 'cat';
  lives?: number;
}

export interface Dog {
  kind: 'dog';
  barks: boolean;
}`,
    accepts: [{ kind: 'cat' }],
    refuses: [{ kind: 'cow' }],
  },
  {
    name: 'of definitions, with properties for all of them',
    schema: {
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
      oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
      $defs: { Cat: cat, Dog: dog },
    },
    printed: `
export type T = TCat | TDog;

export interface TBase {
  name: string;
}

export interface TCat extends TBase, Cat {
  kind: 'cat';
}

export interface TDog extends TBase, Dog {
  kind: 'dog';
}

export interface Cat {
  kind: 'cat';
  lives?: number;
}

export interface Dog {
  kind: 'dog';
  barks: boolean;
}`,
    accepts: [{ name: 'a', kind: 'cat' }],
    refuses: [{ kind: 'cat' }, { name: 'a', kind: 'dog' }],
  },
  {
    name: 'with properties for all variants',
    schema: {
      type: 'object',
      properties: { name: { type: 'string' }, kind: { enum: ['cat', 'dog'] } },
      required: ['name', 'kind'],
      oneOf: [
        { properties: { kind: { const: 'cat' }, lives: { type: 'number' } } },
        { properties: { kind: { const: 'dog' } }, required: ['barks'] },
      ],
    },
    printed: `
export type T = TCat | TDog;

export interface TBase {
  name: string;
  kind: 'cat' | 'dog';
}

export interface TCat extends TBase {
  kind: 'cat';
  lives?: number;
}

export interface TDog extends TBase {
  kind: 'dog';
  barks: unknown;
}`,
    accepts: [
      { name: 'a', kind: 'cat' },
      { name: 'a', kind: 'dog', barks: 1 },
    ],
    refuses: [{ name: 'a', kind: 'dog' }, { kind: 'cat' }],
  },
  {
    name: 'or null',
    schema: {
      type: 'object',
      properties: {
        a: { oneOf: [{ type: 'null' }, { $ref: '#/$defs/A' }] },
        b: { anyOf: [{ type: 'object', properties: { c: { type: 'string' } } }, { type: 'null' }] },
      },
      $defs: { A: { type: 'object', properties: { x: { type: 'number' } } } },
    },
    printed: `
export interface T {
  a?: A | null;
  b?: {
    c?: string;
  } | null;
}

export interface A {
  x?: number;
}`,
    accepts: [
      { a: null, b: null },
      { a: { x: 1 }, b: { c: 'a' } },
    ],
    refuses: [{ a: 1 }, { b: { c: 1 } }],
  },
  {
    name: 'any of some required sets',
    schema: {
      type: 'object',
      properties: { mail: { type: 'string' }, phone: { type: 'string' } },
      anyOf: [{ required: ['mail'] }, { required: ['phone'] }],
    },
    printed: `
export type T =
  | {
      mail: string;
      phone?: string;
    }
  | {
      mail?: string;
      phone: string;
    };`,
    accepts: [{ mail: 'a' }, { phone: 'b' }, { mail: 'a', phone: 'b' }],
    refuses: [{}],
  },
  {
    name: 'one of some required sets excludes the others',
    schema: {
      type: 'object',
      properties: { mail: { type: 'string' }, phone: { type: 'string' } },
      oneOf: [{ required: ['mail'] }, { required: ['phone'] }],
    },
    printed: `
export type T =
  | {
      mail: string;
      phone?: never;
    }
  | {
      mail?: never;
      phone: string;
    };`,
    accepts: [{ mail: 'a' }, { phone: 'b' }],
    refuses: [{}, { mail: 'a', phone: 'b' }],
  },
  {
    name: 'one of some closed objects excludes the properties of the others',
    schema: {
      oneOf: ['a', 'b'].map((name) => ({
        type: 'object',
        properties: { [name]: { type: 'string' } },
        required: [name],
        additionalProperties: false,
      })),
    },
    printed: `
export type T =
  | {
      a: string;
      b?: never;
    }
  | {
      b: string;
      a?: never;
    };`,
    accepts: [{ a: 'a' }, { b: 'b' }],
    refuses: [{}, { a: 'a', b: 'b' }],
  },
  {
    name: 'one of some open objects: a member may fail by a type, so nothing is excluded',
    schema: {
      oneOf: [
        { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
        { type: 'object', properties: { b: { type: 'number' } }, required: ['b'] },
      ],
    },
    printed: `
export type T =
  | {
      a: string;
    }
  | {
      b: number;
    };`,
    accepts: [{ a: 'a' }, { b: 1 }, { a: 'a', b: 1 }],
    refuses: [{}, { a: 1 }],
  },
  {
    name: 'any JSON',
    schema: {
      anyOf: [
        { type: ['string', 'number', 'boolean', 'null'] },
        { type: 'array', items: { $ref: '#' } },
        { type: 'object', additionalProperties: { $ref: '#' } },
      ],
    },
    printed: 'export type T = string | number | boolean | T[] | { [key: string]: T } | null;',
    accepts: [1, [1, ['a']], { a: { b: null } }],
  },
  {
    name: 'many alternatives share what they have in common',
    schema: {
      type: 'object',
      properties: { a: {}, b: {}, c: {}, d: { type: 'string' }, e: { type: 'string' } },
      required: ['a', 'b', 'c'],
      oneOf: [{ required: ['d'] }, { required: ['e'] }],
    },
    printed: `
export type T = TBase &
  (
    | {
        d: string;
        e?: never;
      }
    | {
        d?: never;
        e: string;
      }
  );

export interface TBase {
  a: unknown;
  b: unknown;
  c: unknown;
  d?: string;
  e?: string;
}`,
    accepts: [{ a: 1, b: 2, c: 3, d: 'd' }],
    refuses: [{ a: 1, b: 2, c: 3, d: 'd', e: 'e' }, { d: 'd' }],
  },
  {
    name: 'of variants that extend a definition',
    schema: {
      oneOf: ['circle', 'square'].map((kind) => ({
        allOf: [{ $ref: '#/$defs/Shape' }],
        properties: { kind: { const: kind }, [`${kind}Size`]: { type: 'number' } },
        required: ['kind'],
      })),
      $defs: {
        Shape: {
          type: 'object',
          properties: { name: { type: 'string' }, kind: { type: 'string' } },
          required: ['name'],
        },
      },
    },
    printed: `
export type T = TCircle | TSquare;

export interface TCircle extends Shape {
  kind: 'circle';
  circleSize?: number;
}

export interface TSquare extends Shape {
  kind: 'square';
  squareSize?: number;
}

export interface Shape {
  name: string;
  kind?: string;
}`,
    accepts: [{ name: 'a', kind: 'circle', circleSize: 1 }],
    refuses: [{ kind: 'circle' }, { name: 'a', kind: 'oval' }],
  },
  {
    name: 'members that are closed refuse what the others have',
    schema: {
      type: 'object',
      oneOf: [
        { properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false },
        { properties: { b: { type: 'number' } }, required: ['b'], additionalProperties: false },
      ],
    },
    printed: `
export type T =
  | {
      a: string;
      b?: never;
    }
  | {
      b: number;
      a?: never;
    };`,
    accepts: [{ a: 'a' }, { b: 1 }],
    refuses: [{}, { a: 'a', b: 1 }],
  },
]);
