import type { Feature } from './feature.js';

/** Values: constants, lists of values, types. */
export const valueFeatures: readonly Feature[] = [
  {
    name: 'const',
    schema: {
      type: 'object',
      properties: { kind: { const: 'a' }, one: { const: 1 } },
      required: ['kind'],
    },
    accepts: [{ kind: 'a' }, { kind: 'a', one: 1 }],
    refuses: [{ kind: 'b' }, { kind: 'a', one: 2 }, {}],
  },
  {
    name: 'enum of strings',
    schema: { enum: ['asc', 'desc'] },
    accepts: ['asc', 'desc'],
    refuses: ['up', 1, null],
  },
  {
    name: 'enum of numbers',
    schema: { enum: [1, 2, -3, 0.5] },
    accepts: [1, -3, 0.5],
    refuses: [3, '1'],
  },
  {
    name: 'enum of mixed values',
    schema: { enum: ['auto', 0, true] },
    accepts: ['auto', 0, true],
    refuses: ['none', 1, false],
  },
  {
    name: 'enum of objects and arrays',
    schema: { enum: [{ a: 1 }, { b: [true] }, ['x', 2]] },
    accepts: [{ a: 1 }, { b: [true] }, ['x', 2]],
    refuses: [{ a: 2 }, { b: [false] }, ['x', 3], ['x']],
  },
  {
    name: 'enum with null',
    schema: { enum: ['a', null] },
    accepts: ['a', null],
    refuses: ['b', 'null'],
  },
  {
    name: 'enum with quotes and escapes',
    schema: { enum: ["it's", '"quoted"', 'back\\slash', 'new\nline', '${x}', '`tick`'] },
    accepts: ["it's", '"quoted"', 'back\\slash', 'new\nline', '${x}', '`tick`'],
    refuses: ['its', 'newline'],
  },
  {
    name: 'type arrays',
    schema: { type: ['string', 'integer', 'null'] },
    accepts: ['a', 1, null],
    refuses: [true, {}, []],
  },
  {
    name: 'annotated enum',
    schema: {
      oneOf: [
        { const: 'low', title: 'Low', description: 'Can wait.' },
        { const: 'high', title: 'High', description: 'Cannot wait.' },
      ],
    },
    accepts: ['low', 'high'],
    refuses: ['Low', 'medium'],
    says: [/Can wait\./, /Cannot wait\./],
  },
  {
    name: 'open enum',
    schema: {
      type: 'object',
      properties: {
        size: { anyOf: [{ enum: ['small', 'large'] }, { type: 'string' }] },
      },
      required: ['size'],
    },
    accepts: [{ size: 'small' }, { size: 'large' }],
    refuses: [{ size: 1 }, {}],
    says: [/['"]small['"]/, /['"]large['"]/],
    compiles: ["const size: string = t.size; void size; t = { size: 'medium' };"],
  },
  {
    name: 'boolean schemas',
    schema: {
      type: 'object',
      properties: { anything: true, nothing: false },
      additionalProperties: true,
    },
    accepts: [{}, { anything: 1 }, { anything: null }],
    refuses: [{ nothing: 1 }, { nothing: null }],
  },
  {
    name: 'int64 and date-time as strings',
    schema: {
      type: 'object',
      properties: {
        size: { type: 'string', format: 'int64' },
        at: { type: 'string', format: 'date-time' },
      },
      required: ['size', 'at'],
    },
    accepts: [{ size: '1', at: '2020-01-01T00:00:00Z' }],
    refuses: [
      { size: 1, at: '2020-01-01T00:00:00Z' },
      { size: '1', at: 5 },
    ],
    compiles: ['const s: string = t.at; void s;'],
  },
  {
    name: 'branded strings on request',
    schema: {
      type: 'object',
      properties: { at: { type: 'string', format: 'date-time' } },
      required: ['at'],
    },
    options: { brands: ['date-time'] },
    accepts: [],
    refuses: [{ at: '2020-01-01T00:00:00Z' }, { at: 1 }],
    compiles: ['const s: string = t.at; void s; const copy: T = { at: t.at }; void copy;'],
  },
  {
    name: 'empty schema',
    schema: { type: 'object', properties: { any: {} }, required: ['any'] },
    accepts: [{ any: 1 }, { any: null }, { any: { a: [] } }],
    refuses: [{}, 1],
    fails: ['t.any.foo;'],
  },
  {
    name: 'several types with object and array',
    schema: {
      type: ['object', 'array', 'string'],
      properties: { a: { type: 'number' } },
      required: ['a'],
      items: { type: 'boolean' },
    },
    accepts: [{ a: 1 }, [true], [], 'text'],
    refuses: [{}, { a: 'x' }, [1], 5],
  },
  {
    name: 'oneOf with null',
    schema: {
      type: 'object',
      properties: {
        parent: {
          oneOf: [
            { type: 'null' },
            { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
          ],
        },
      },
      required: ['parent'],
    },
    accepts: [{ parent: null }, { parent: { id: 'a' } }],
    refuses: [{ parent: {} }, {}, { parent: 'a' }],
  },
  {
    name: 'anyOf',
    schema: {
      anyOf: [
        { type: 'string' },
        { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
      ],
    },
    accepts: ['x', { a: 1 }],
    refuses: [1, {}, { a: 'x' }],
  },
  {
    name: 'exclusive bounds of draft 4',
    schema: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'object',
      properties: { age: { type: 'integer', minimum: 0, exclusiveMinimum: true } },
      required: ['age'],
    },
    accepts: [{ age: 1 }],
    refuses: [{ age: '1' }, { age: true }, {}],
  },
];
