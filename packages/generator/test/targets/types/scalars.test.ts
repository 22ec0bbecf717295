import { testGolden } from './golden.js';

testGolden('types without parts', [
  {
    name: 'the empty schema',
    schema: {},
    printed: 'export type T = unknown;',
    accepts: [1, null, []],
  },
  { name: 'the schema true', schema: true, printed: 'export type T = unknown;' },
  { name: 'the schema false', schema: false, printed: 'export type T = never;', refuses: [1, {}] },
  {
    name: 'one type',
    schema: { type: 'string', minLength: 1 },
    printed: 'export type T = string;',
    accepts: ['a'],
    refuses: [1, null],
  },
  {
    name: 'an integer is a number',
    schema: { type: 'integer' },
    printed: 'export type T = number;',
    accepts: [1],
    refuses: ['1'],
  },
  {
    name: 'several types, in the order of habit',
    schema: { type: ['null', 'string', 'integer'] },
    printed: 'export type T = string | number | null;',
    accepts: ['a', 1, null],
    refuses: [true],
  },
  {
    name: 'a constant',
    schema: { const: 'on' },
    printed: "export type T = 'on';",
    accepts: ['on'],
    refuses: ['off'],
  },
  {
    name: 'a list of values of any type',
    schema: { enum: ['a', 1, null, true, { a: 1 }, [1, 2]] },
    printed: "export type T = 'a' | 1 | true | { a: 1 } | [1, 2] | null;",
    accepts: ['a', 1, null, true, { a: 1 }, [1, 2]],
    refuses: ['b', 2, false, { a: 2 }, [1]],
  },
  {
    name: 'values that the type beside them refuses are left out',
    schema: { type: 'string', enum: ['a', 1, null] },
    printed: "export type T = 'a';",
    refuses: [1, null],
  },
  {
    name: 'quotes, backslashes and line ends in values',
    schema: { enum: ["it's", '"', '\\', 'a\nb', '${x}`', '</script>'] },
    printed: String.raw`export type T = "it's" | '"' | '\\' | 'a\nb' | '${'$'}{x}${'`'}' | '\u003c/script>';`,
    accepts: ["it's", '"', '\\', 'a\nb', '${x}`', '</script>'],
  },
  {
    name: 'both truth values are boolean',
    schema: { enum: [true, false] },
    printed: 'export type T = boolean;',
  },
  {
    name: 'lists that must both hold',
    schema: { allOf: [{ enum: ['a', 'b', 'c'] }, { enum: ['b', 'c', 'd'] }] },
    printed: "export type T = 'b' | 'c';",
    accepts: ['b'],
    refuses: ['a', 'd'],
  },
  {
    name: 'a documented list of constants',
    schema: { oneOf: [{ const: 'red', title: 'Red' }, { const: 'green' }] },
    printed: `
export type T =
  | 'red'
  | 'green';`,
    accepts: ['red', 'green'],
    refuses: ['blue'],
  },
  {
    name: 'an open enum',
    schema: {
      type: 'object',
      properties: { level: { type: 'string', 'x-extensible-enum': ['LOW', 'HIGH'] } },
      required: ['level'],
    },
    printed: `
export interface T {
  level: 'LOW' | 'HIGH' | Unrecognized;
}

export interface TInput {
  level: 'LOW' | 'HIGH';
}

declare enum Unrecognized {
  value = '\\0',
  other = '\\u0001',
}
export type { Unrecognized };`,
    accepts: [{ level: 'LOW' }],
    acceptsOpen: [{ level: 'MIDDLE' }],
    refuses: [{ level: 'LWO' }, { level: 1 }],
  },
  {
    name: 'an open enum with a name',
    schema: {
      $ref: '#/$defs/Level',
      $defs: { Level: { type: 'string', 'x-extensible-enum': ['LOW', 'HIGH'] } },
    },
    type: 'Level',
    options: { openEnums: 'string' },
    printed: `
export type T = Level;

export type Level = KnownLevel | (string & {});

export type KnownLevel = 'LOW' | 'HIGH';

export type TInput = LevelInput;

export type LevelInput = KnownLevel;`,
    accepts: ['LOW', 'MIDDLE'],
    refuses: [1],
  },
  {
    name: 'anything but one type',
    schema: { not: { type: 'string' } },
    printed: 'export type T = number | boolean | unknown[] | { [key: string]: unknown } | null;',
    accepts: [1, true, [1], { a: 1 }, null],
    refuses: ['a'],
  },
  {
    name: 'anything but some values, of a list',
    schema: { enum: ['a', 'b', 'c'], not: { enum: ['b'] } },
    printed: "export type T = 'a' | 'c';",
    refuses: ['b'],
  },
  {
    name: 'a long union has a member a line',
    schema: { enum: ['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(30)] },
    printed: `
export type T =
  | 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  | 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
  | 'cccccccccccccccccccccccccccccc';`,
  },
  {
    name: 'formats with a type of their own',
    schema: {
      type: 'object',
      properties: {
        at: { type: 'string', format: 'date-time' },
        or: { type: ['string', 'null'], format: 'date-time' },
        any: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'string' }] },
        on: { type: 'string', format: 'date' },
      },
    },
    options: { brands: ['date-time'] },
    printed: `
export interface T {
  at?: DateTime;
  or?: DateTime | null;
  any?: string;
  on?: string;
}

export type DateTime = string & { readonly __brand: 'date-time' };`,
    accepts: [{ or: null, any: 'a', on: '2020-01-01' }],
    refuses: [{ at: '2020-01-01T00:00:00Z' }],
  },
  {
    name: 'definitions of strings with a type of their own',
    schema: {
      properties: {
        id: { $ref: '#/$defs/OrderId' },
        other: { $ref: '#/$defs/OtherId' },
        day: { type: 'string', format: 'date' },
      },
      $defs: {
        OrderId: { type: 'string', description: 'Says which order.', minLength: 1 },
        OtherId: { $ref: '#/$defs/OrderId' },
      },
      type: 'object',
    },
    options: { brands: ['OrderId', 'OtherId', 'date'] },
    printed: `
export interface T {
  id?: OrderId;
  other?: OtherId;
  day?: DateText;
}

export type OrderId = string & { readonly __brand: 'OrderId' };

export type OtherId = string & { readonly __brand: 'OtherId' };

export type DateText = string & { readonly __brand: 'date' };`,
    accepts: [{}],
    refuses: [{ id: 'A-1' }, { other: 'A-1' }, { day: '2020-01-01' }],
  },
]);
