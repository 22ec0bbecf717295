import { testGolden } from './golden.js';

testGolden('conditions', [
  {
    name: 'on a constant of a property, with a known list of values',
    schema: {
      type: 'object',
      properties: {
        state: { enum: ['DONE', 'FAILED', 'IN_WORK'] },
        result: { type: 'string' },
        reason: { type: 'string' },
      },
      required: ['state'],
      allOf: [
        {
          if: { properties: { state: { const: 'DONE' } } },
          then: { required: ['result'] },
          else: { properties: { result: false } },
        },
        {
          if: { properties: { state: { enum: ['DONE', 'IN_WORK'] } } },
          then: { properties: { reason: false }, 'x-message': 'only a failure has a reason' },
        },
      ],
    },
    printed: `
export type T = TDone | TFailed | TInWork;

export interface TBase {
  state: 'DONE' | 'FAILED' | 'IN_WORK';
  result?: string;
  reason?: string;
}

export interface TDone extends TBase {
  state: 'DONE';
  result: string;
  reason?: never;
}

export interface TFailed extends TBase {
  state: 'FAILED';
  result?: never;
}

export interface TInWork extends TBase {
  state: 'IN_WORK';
  result?: never;
  reason?: never;
}`,
    accepts: [
      { state: 'DONE', result: 'r' },
      { state: 'FAILED', reason: 'r' },
      { state: 'IN_WORK' },
    ],
    refuses: [
      { state: 'DONE' },
      { state: 'FAILED', result: 'r' },
      { state: 'IN_WORK', reason: 'r' },
      {},
    ],
  },
  {
    name: 'on an optional property: without it, the condition holds unless it is required there',
    schema: {
      type: 'object',
      properties: { on: { type: 'boolean' }, level: { type: 'number' } },
      if: { properties: { on: { const: true } }, required: ['on'] },
      then: { required: ['level'] },
      else: { properties: { level: false } },
    },
    printed: `
export type T = TOnTrue | TOnFalse | TWithoutOn;

export interface TBase {
  on?: boolean;
  level?: number;
}

export interface TOnTrue extends TBase {
  on: true;
  level: number;
}

export interface TOnFalse extends TBase {
  on: false;
  level?: never;
}

export interface TWithoutOn extends TBase {
  on?: never;
  level?: never;
}`,
    accepts: [{}, { on: true, level: 1 }, { on: false }],
    refuses: [{ on: true }, { on: false, level: 1 }, { level: 1 }],
  },
  {
    name: 'on one value of any string',
    schema: {
      type: 'object',
      properties: { kind: { type: 'string' }, size: { type: 'number' } },
      required: ['kind'],
      if: { properties: { kind: { const: 'box' } } },
      then: { required: ['size'] },
    },
    printed: `
export type T =
  | {
      kind: 'box';
      size: number;
    }
  | {
      kind: string;
      size?: number;
    };`,
    accepts: [{ kind: 'box', size: 1 }, { kind: 'other' }],
  },
  {
    name: 'on an open enum',
    schema: {
      type: 'object',
      properties: {
        state: { type: 'string', 'x-extensible-enum': ['OK', 'BAD'], readOnly: true },
        error: { type: 'string', readOnly: true },
        note: { type: 'string' },
      },
      if: { properties: { state: { const: 'OK' } }, required: ['state'] },
      then: { properties: { error: false } },
    },
    printed: `
export type T = TOk | TBad | TUnrecognized | TWithoutState;

export interface TBase {
  state?: 'OK' | 'BAD' | Unrecognized;
  error?: string;
  note?: string;
}

export interface TOk extends TBase {
  state: 'OK';
  error?: never;
}

export interface TBad extends TBase {
  state: 'BAD';
}

export interface TUnrecognized extends TBase {
  state: Unrecognized;
}

export interface TWithoutState extends TBase {
  state?: never;
}

export interface TInput {
  note?: string;
}

declare enum Unrecognized {
  value = '\\0',
  other = '\\u0001',
}
export type { Unrecognized };`,
    accepts: [{ state: 'OK' }, { state: 'BAD', error: 'e' }, { error: 'e' }],
    acceptsOpen: [{ state: 'NEW', error: 'e' }],
    refuses: [{ state: 'OK', error: 'e' }],
  },
  {
    name: 'on a property being there',
    schema: {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      if: { required: ['a'] },
      then: { required: ['b'] },
    },
    printed: `
export type T =
  | {
      a: string;
      b: string;
    }
  | {
      a?: never;
      b?: string;
    };`,
    accepts: [{}, { b: 'b' }, { a: 'a', b: 'b' }],
    refuses: [{ a: 'a' }],
  },
  {
    name: 'that no type can tell: the type is wider',
    schema: {
      type: 'object',
      properties: { n: { type: 'number' } },
      if: { properties: { n: { minimum: 10 } } },
      then: { required: ['big'] },
    },
    printed: `
export interface T {
  n?: number;
}`,
    accepts: [{ n: 1 }],
  },
  {
    name: 'with one branch that no type can tell: the other outcome stays',
    schema: {
      type: 'object',
      if: { properties: { n: { minimum: 10 } }, required: ['n'] },
      then: { properties: { big: { const: true } }, required: ['big'] },
      else: { properties: { small: { const: true } }, required: ['small'] },
    },
    printed: `
export type T =
  | {
      n: unknown;
      big: true;
    }
  | {
      small: true;
    };`,
    accepts: [{ n: 11, big: true }, { small: true }],
    refuses: [{}],
  },
  {
    name: 'on a property of a definition that is extended',
    schema: {
      $ref: '#/$defs/Base',
      if: { properties: { kind: { const: 'a' } } },
      then: { required: ['x'] },
      $defs: {
        Base: {
          type: 'object',
          properties: { kind: { enum: ['a', 'b'] }, x: { type: 'string' } },
          required: ['kind'],
        },
      },
    },
    printed: `
export type T = TA | TB;

export interface TA extends Base {
  kind: 'a';
  x: string;
}

export interface TB extends Base {
  kind: 'b';
}

export interface Base {
  kind: 'a' | 'b';
  x?: string;
}`,
    accepts: [{ kind: 'a', x: 'x' }, { kind: 'b' }],
    refuses: [{ kind: 'a' }, {}],
  },
]);
