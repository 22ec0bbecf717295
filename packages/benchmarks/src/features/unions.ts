import type { Feature } from './feature.js';

const text = { type: 'string' };
const number = { type: 'number' };
const circle = {
  type: 'object',
  properties: { kind: { const: 'circle' }, radius: number },
  required: ['kind', 'radius'],
};
const square = {
  type: 'object',
  properties: { kind: { const: 'square' }, side: number },
  required: ['kind', 'side'],
};
const narrows = [
  "if (t.kind === 'circle') { const r: number = t.radius; void r; }",
  "function area(s: T): number { switch (s.kind) { case 'circle': return s.radius; case 'square': return s.side; } } void area;",
  "const radius = (c: Extract<T, { kind: 'circle' }>): number => c.radius; void radius;",
];
const misses = [
  "function half(s: T): number { switch (s.kind) { case 'circle': return s.radius; } } void half;",
];
const shapes = {
  accepts: [
    { kind: 'circle', radius: 1 },
    { kind: 'square', side: 2 },
  ],
  refuses: [{ kind: 'circle' }, { kind: 'circle', side: 2 }, { kind: 'oval', radius: 1 }],
  compiles: narrows,
  fails: misses,
};

/** Schemas put together from others. */
export const unionFeatures: readonly Feature[] = [
  { name: 'discriminated oneOf by const', schema: { oneOf: [circle, square] }, ...shapes },
  {
    name: 'discriminated oneOf by enum',
    schema: {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { enum: ['circle', 'disc'] }, radius: number },
          required: ['kind', 'radius'],
        },
        {
          type: 'object',
          properties: { kind: { enum: ['square'] }, side: number },
          required: ['kind', 'side'],
        },
      ],
    },
    accepts: [
      { kind: 'circle', radius: 1 },
      { kind: 'disc', radius: 1 },
      { kind: 'square', side: 2 },
    ],
    refuses: [{ kind: 'disc' }, { kind: 'square', radius: 1 }, { kind: 'oval', radius: 1 }],
    compiles: [
      "if (t.kind === 'square') { const s: number = t.side; void s; } else { const r: number = t.radius; void r; }",
      "const radius = (c: Extract<T, { kind: 'disc' }>): number => c.radius; void radius;",
    ],
  },
  {
    name: 'discriminator with mapping',
    openapi: '3.1',
    schema: {
      T: {
        oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }],
        discriminator: {
          propertyName: 'kind',
          mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' },
        },
      },
      Circle: {
        type: 'object',
        properties: { kind: text, radius: number },
        required: ['kind', 'radius'],
      },
      Square: {
        type: 'object',
        properties: { kind: text, side: number },
        required: ['kind', 'side'],
      },
    },
    ...shapes,
  },
  {
    name: 'discriminator by inheritance',
    openapi: '3.0',
    schema: {
      Pet: {
        type: 'object',
        properties: { kind: text, name: text },
        required: ['kind', 'name'],
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
      },
      Cat: {
        allOf: [
          { $ref: '#/components/schemas/Pet' },
          { type: 'object', properties: { lives: number }, required: ['lives'] },
        ],
      },
      T: {
        allOf: [
          { $ref: '#/components/schemas/Cat' },
          { type: 'object', properties: { owner: text }, required: ['owner'] },
        ],
      },
    },
    accepts: [{ kind: 'T', name: 'a', lives: 9, owner: 'b' }],
    refuses: [
      { kind: 'T', name: 'a', owner: 'b' },
      { kind: 'T', lives: 9, owner: 'b' },
    ],
    names: ['Cat'],
    compiles: ["const c: Cat = { kind: 'cat', name: 'a', lives: 9 }; void c;"],
    fails: ["const c: Cat = { kind: 'dog', name: 'a', lives: 9 };"],
  },
  {
    name: 'discriminated oneOf with sibling properties',
    schema: {
      type: 'object',
      properties: { id: text },
      required: ['id'],
      oneOf: [circle, square],
    },
    accepts: [
      { id: 'a', kind: 'circle', radius: 1 },
      { id: 'a', kind: 'square', side: 1 },
    ],
    refuses: [
      { kind: 'circle', radius: 1 },
      { id: 'a', kind: 'circle' },
      { id: 'a', kind: 'oval' },
    ],
    compiles: narrows,
    fails: misses,
  },
  {
    name: 'nullable of OpenAPI 3.0',
    openapi: '3.0',
    schema: {
      T: {
        type: 'object',
        properties: { name: { type: 'string', nullable: true }, other: text },
        required: ['name'],
      },
    },
    accepts: [{ name: null }, { name: 'a', other: 'b' }],
    refuses: [{}, { name: 1 }, { name: 'a', other: null }],
  },
  {
    name: 'allOf of objects',
    schema: {
      allOf: [
        { type: 'object', properties: { a: text }, required: ['a'] },
        { type: 'object', properties: { b: number }, required: ['b'] },
      ],
    },
    accepts: [{ a: 'x', b: 1 }],
    refuses: [{ a: 'x' }, { b: 1 }, { a: 1, b: 1 }],
  },
  {
    name: 'allOf of a parent with more required',
    schema: {
      allOf: [{ $ref: '#/$defs/Parent' }, { required: ['b'] }],
      $defs: { Parent: { type: 'object', properties: { a: text, b: number }, required: ['a'] } },
    },
    accepts: [{ a: 'x', b: 1 }],
    refuses: [{ a: 'x' }, { b: 1 }, { a: 'x', b: 'y' }],
  },
  {
    name: 'allOf with sibling properties',
    schema: {
      type: 'object',
      properties: { c: { type: 'boolean' } },
      required: ['c'],
      allOf: [{ $ref: '#/$defs/Base' }],
      $defs: { Base: { type: 'object', properties: { a: text }, required: ['a'] } },
    },
    accepts: [{ a: 'x', c: true }],
    refuses: [{ a: 'x' }, { c: true }, { a: 'x', c: 1 }],
  },
  {
    name: 'allOf that narrows an enum',
    schema: {
      allOf: [
        { type: 'object', properties: { state: { enum: ['a', 'b', 'c'] } }, required: ['state'] },
        { properties: { state: { enum: ['b', 'c', 'd'] } } },
      ],
    },
    accepts: [{ state: 'b' }, { state: 'c' }],
    refuses: [{ state: 'a' }, { state: 'd' }, {}],
  },
];
