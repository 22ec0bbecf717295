import { rmSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { emit, type Emitted, makeFolder } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const prototype = Object.prototype as { a?: unknown; b?: unknown };
afterEach(() => {
  delete prototype.a;
  delete prototype.b;
});

const rules: Json = {
  title: 'T',
  type: 'object',
  properties: { a: { type: 'string' }, b: { type: 'number' } },
  required: ['a'],
};
const many = Array.from({ length: 50 }, (_, index) => [`p${index}`, { type: 'string' }]);
const wide: Json = {
  ...(rules as object),
  properties: { ...(rules as { properties: object }).properties, ...Object.fromEntries(many) },
};

describe.each<readonly [string, Json]>([
  ['read one by one', rules],
  ['read one by one, many of them', wide],
  ['met in a loop', { ...(rules as object), additionalProperties: false }],
])('properties %s', (label, schema) => {
  const verdictOf = async (value: unknown): Promise<readonly string[]> => {
    const { is, validate }: Emitted = await emit(folder, label, schema);
    const issues = (validate(value).issues ?? []).map(
      (issue) => `${issue.pointer} ${issue.keyword}`,
    );
    expect(is(value)).toBe(issues.length === 0);
    return issues;
  };

  test('are asked for where they are the own ones of an object', async () => {
    expect(await verdictOf({ a: 'x', b: 1 })).toEqual([]);
    expect(await verdictOf({ a: 1, b: 'x' })).toEqual(['/a type', '/b type']);
    expect(await verdictOf({ a: undefined })).toEqual([' required']);
    expect(await verdictOf(Object.assign(Object.create(null), { a: 'x', b: 'y' }))).toEqual([
      '/b type',
    ]);
  });

  test('of a prototype are not there', async () => {
    expect(await verdictOf(Object.create({ a: 'x' }))).toEqual([' required']);
    expect(await verdictOf(Object.assign(Object.create({ b: 'y' }), { a: 'x' }))).toEqual([]);
    class Instance {
      a = 'x';
      get b(): string {
        return 'not a number';
      }
    }
    expect(await verdictOf(new Instance())).toEqual([]);
  });

  test('of all objects are not there', async () => {
    prototype.a = 'x';
    prototype.b = 'y';
    expect(await verdictOf({})).toEqual([' required']);
    expect(await verdictOf({ a: 'x' })).toEqual([]);
    expect(await verdictOf({ a: 'x', b: 'y' })).toEqual(['/b type']);
  });
});

test('a property that all objects have anyway is asked for as the own one', async () => {
  const { is } = await emit(folder, 'builtin', {
    type: 'object',
    properties: { constructor: { type: 'string' }, ['__proto__']: { type: 'number' } },
    required: ['constructor'],
  });
  expect(is({})).toBe(false);
  expect(is({ constructor: 'x' })).toBe(true);
  expect(is(JSON.parse('{"constructor":"x","__proto__":1}'))).toBe(true);
  expect(is(JSON.parse('{"constructor":"x","__proto__":"x"}'))).toBe(false);
});
