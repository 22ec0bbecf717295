import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import { emit, type Emitted, makeFolder } from './emit.js';

// Whatever a program hands over, the answer is a verdict. What counts as JSON is said in the
// README of the generator, in the table under “Any data”.
const schemas = {
  anything: { title: 'T' },
  object: { title: 'T', type: 'object', properties: { a: { type: 'number' } }, required: ['a'] },
  closed: { title: 'T', type: 'object', properties: { a: true }, additionalProperties: false },
  map: { title: 'T', type: 'object', additionalProperties: { type: 'number' }, maxProperties: 2 },
  list: { title: 'T', type: 'array', items: { type: 'number' } },
  unique: { title: 'T', type: 'array', uniqueItems: true },
  number: { title: 'T', type: 'number', multipleOf: 0.5 },
  integer: { title: 'T', type: 'integer' },
  text: { title: 'T', type: 'string', maxLength: 3, 'x-max-bytes': 9 },
  same: { title: 'T', const: { a: [1, { b: null }] } },
  choice: { title: 'T', enum: [{ a: 1 }, [0], 'x'] },
  unevaluated: {
    title: 'T',
    allOf: [{ properties: { a: { type: 'number' } } }],
    unevaluatedProperties: false,
  },
  tree: {
    title: 'T',
    type: 'object',
    properties: { value: {}, next: { $ref: '#' }, all: { type: 'array', items: { $ref: '#' } } },
    additionalProperties: false,
  },
  options: {
    title: 'T',
    type: 'object',
    oneOf: [
      { properties: { next: { $ref: '#' }, kind: { const: 'a' } }, required: ['kind'] },
      { properties: { next: { $ref: '#' }, kind: { const: 'b' } }, required: ['kind'] },
      { properties: { next: { $ref: '#' } }, required: ['end'] },
    ],
  },
} as const;
type SchemaName = keyof typeof schemas;

const folder = makeFolder();
const emitted = new Map<string, Emitted>();
beforeAll(async () => {
  for (const [name, schema] of Object.entries(schemas))
    emitted.set(name, await emit(folder, name, schema));
});

/** What the type guard and the validation say alike, and the interpreter too. */
function verdict(name: SchemaName, value: unknown): boolean {
  const model = emitted.get(name)?.model;
  if (model === undefined) throw new Error(name);
  const valid = emittedVerdict(name, value);
  expect(check(model, value).length === 0).toBe(valid);
  return valid;
}

function emittedVerdict(name: SchemaName, value: unknown): boolean {
  const { is, validate } = emitted.get(name) ?? {};
  const { issues = [] } = validate?.(value) ?? {};
  for (const { message } of issues) expect(message).toMatch(/^\S.*\S$/);
  expect(is?.(value)).toBe(issues.length === 0);
  return issues.length === 0;
}

class Point {
  a = 1;
  get b(): number {
    return 2;
  }
  method(): void {}
}
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const circle: Record<string, unknown> = { a: 1 };
circle['next'] = circle;
const list = (...items: unknown[]): unknown[] => items;
const thrower = Object.defineProperty({}, 'a', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});
const sparse: unknown[] = [];
sparse[3] = 1;
const labeled = Object.assign([1, 2], { label: 'x' });

const cases: readonly (readonly [
  what: string,
  value: unknown,
  valid: readonly SchemaName[],
  invalid: readonly SchemaName[],
])[] = [
  ['undefined', undefined, ['anything'], ['object', 'list', 'same', 'choice', 'text']],
  ['a function', () => 1, ['anything'], ['object', 'closed', 'map']],
  ['a symbol', Symbol('x'), ['anything'], ['text', 'choice', 'object']],
  ['a bigint', 1n, ['anything'], ['number', 'integer', 'text']],
  ['NaN', Number.NaN, ['anything'], ['number', 'integer']],
  ['Infinity', Number.POSITIVE_INFINITY, ['anything'], ['number', 'integer']],
  ['minus zero', -0, ['number', 'integer'], []],
  ['a boxed string', new String('abc'), ['anything'], ['text', 'object', 'closed']],
  ['a boxed number', new Number(1), ['closed'], ['number', 'integer']],
  ['a date', new Date(0), ['anything', 'closed', 'map'], ['text', 'object']],
  ['a map', new Map([['a', 1]]), ['closed', 'map'], ['object']],
  ['a regular expression', /x/, ['closed'], ['text']],
  ['an object of a class', new Point(), ['object', 'closed', 'map', 'unevaluated'], ['same']],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), ['object'], []],
  ['properties of a prototype', Object.create({ a: 1 }), ['closed', 'map'], ['object']],
  [
    'a getter',
    {
      get a() {
        return 1;
      },
    },
    ['object', 'closed', 'map', 'unevaluated'],
    [],
  ],
  ['a getter that throws', thrower, [], ['object', 'map', 'unevaluated']],
  ['a symbol for a key', { a: 1, [Symbol('x')]: 1 }, ['object', 'closed', 'unevaluated'], []],
  ['a hidden property', Object.defineProperty({ a: 1 }, 'b', { value: 1 }), ['closed'], []],
  ['a property that is undefined', { a: 1, b: undefined }, ['object', 'closed', 'map'], []],
  ['a proxy', new Proxy({ a: 1 }, {}), ['object', 'closed', 'map', 'unevaluated'], ['same']],
  ['a proxy of a list', new Proxy([1, 2], {}), ['list', 'unique'], ['object']],
  ['a revoked proxy', revoked.proxy, [], ['object', 'list', 'map', 'choice', 'same', 'unique']],
  [
    '__proto__ as a key',
    JSON.parse('{"__proto__": 1}'),
    ['map'],
    ['closed', 'unevaluated', 'object'],
  ],
  ['toString as a key', { toString: 1 }, ['map'], ['closed', 'unevaluated', 'object']],
  ['holes in a list', sparse, ['anything'], ['list', 'unique']],
  ['undefined in a list', list(undefined), ['unique'], ['list']],
  ['NaN twice in a list', list(Number.NaN, Number.NaN), ['anything'], ['list', 'unique']],
  ['NaN twice in objects', list({ a: Number.NaN }, { a: Number.NaN }), [], ['unique']],
  ['a list with a property', labeled, ['list', 'unique'], ['object']],
  ['typed numbers', new Uint8Array(3), ['anything'], ['list', 'unique']],
  ['lone surrogates', '\ud800\udc00\ud800', ['text'], []],
  ['an object that holds itself', circle, ['object'], ['tree', 'closed', 'same']],
];

test.each(cases)('%s', (_, value, valid, invalid) => {
  expect(valid.filter((name) => !verdict(name, value))).toEqual([]);
  expect(invalid.filter((name) => verdict(name, value))).toEqual([]);
});

describe('large, deep and circular values', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = [1];
    for (let level = 1; level < levels; level += 1) value = [value];
    return value;
  };
  const is = (name: SchemaName, value: unknown) => emitted.get(name)?.is(value);
  const validate = (name: SchemaName, value: unknown) => emitted.get(name)?.validate(value).issues;

  test('a million items', () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, index) => index);
    expect([is('list', numbers), is('unique', numbers)]).toEqual([true, true]);
    numbers[999_999] = 0;
    expect(validate('unique', numbers)).toHaveLength(1);
  });

  test('any depth where the schema does not lead to itself', () => {
    expect(is('anything', nested(100_000))).toBe(true);
    expect(is('unique', [nested(100_000), nested(100_001)])).toBe(true);
    expect(is('unique', [nested(100_000), nested(100_000)])).toBe(false);
    expect(is('choice', nested(100_000))).toBe(false);
  });

  test('a list that holds itself equals nothing else', () => {
    const circular: unknown[] = [1];
    circular.push(circular);
    expect([is('unique', circular), is('list', circular)]).toEqual([true, false]);
  });

  test('objects that hold themselves in many places', () => {
    const tree: Record<string, unknown> = {};
    tree['next'] = tree;
    tree['all'] = [tree, tree];
    expect(is('tree', tree)).toBe(false);
    expect(new Set(validate('tree', tree)?.map(({ keyword }) => keyword))).toEqual(
      new Set(['maxDepth']),
    );
    let shared: unknown = { value: 1 };
    for (let level = 0; level < 200; level += 1) shared = { next: shared, all: [shared, shared] };
    expect(validate('tree', shared)).toBeUndefined();
    let wrong: unknown = { wrong: 1 };
    for (let level = 0; level < 8; level += 1) wrong = { all: [wrong, wrong] };
    expect(validate('tree', wrong)).toHaveLength(256);
  });

  test('what options without a tag have in common is gone through once', () => {
    const nested = (end: object): unknown => {
      let value: unknown = end;
      for (let level = 0; level < 500; level += 1) value = { kind: 'b', next: value };
      return value;
    };
    expect(emittedVerdict('options', nested({ end: true }))).toBe(true);
    expect(emittedVerdict('options', nested({}))).toBe(false);
    const [issue, ...more] = validate('options', nested({ kind: 'c' })) ?? [];
    expect([issue?.path.length, more.length]).toEqual([500, 0]);
    const circular: Record<string, unknown> = { kind: 'a' };
    circular['next'] = circular;
    expect(emittedVerdict('options', circular)).toBe(false);
    const text = (name: string) =>
      emitted
        .get(name)
        ?.files.map((file) => file.text)
        .join('');
    expect(text('options')).toContain('recall(answers, matchesT, value)');
    expect(text('tree')).not.toContain('recall(answers, ');
  });

  test('where the schema leads to itself, depth beyond the limit is an issue', () => {
    let tree: object = {};
    for (let level = 1; level < 2000; level += 1) tree = { next: tree };
    expect(is('tree', tree)).toBe(true);
    for (let level = 0; level < 100_000; level += 1) tree = { next: tree };
    expect(is('tree', tree)).toBe(false);
    expect(validate('tree', tree)).toMatchObject([
      { keyword: 'maxDepth', expected: 2000, message: expect.stringContaining('nested too deep') },
    ]);
  });

  test('a caller who has used most of the stack gets a verdict', () => {
    const verdicts = new Set<unknown>();
    const descend = (): void => {
      try {
        descend();
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      verdicts.add(is('object', { a: 1 }));
    };
    descend();
    expect(verdicts).toContain(true);
  });
});

describe('a polluted prototype changes no verdict', () => {
  const polluted: readonly object[] = [Object.prototype, Array.prototype];
  afterEach(() => {
    for (const prototype of polluted) {
      Reflect.deleteProperty(prototype, 'a');
      Reflect.deleteProperty(prototype, '0');
    }
  });

  test.each(['closed', 'map', 'object', 'unevaluated', 'list', 'unique', 'same', 'tree'] as const)(
    '%s',
    (name) => {
      const values = [{}, { a: 1 }, [], [1], { b: 1 }, { a: [1, { b: null }] }];
      const clean = values.map((value) => emittedVerdict(name, value));
      for (const prototype of polluted) {
        for (const key of ['a', '0']) Object.assign(prototype, { [key]: 'polluted' });
      }
      expect(values.map((value) => emittedVerdict(name, value))).toEqual(clean);
    },
  );
});
