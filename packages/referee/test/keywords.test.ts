import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compareInstants, readInstant } from '../src/instants.js';
import { registerKeywords } from '../src/keywords.js';

const accepts = (schema: object, value: unknown): boolean =>
  registerKeywords(new Ajv2020({ strict: true })).validate(schema, value);

describe('the keywords of Trefoil in ajv', () => {
  test('bytes are those of UTF-8', () => {
    expect(accepts({ 'x-max-bytes': 4 }, 'éé')).toBe(true);
    expect(accepts({ 'x-max-bytes': 4 }, 'ééa')).toBe(false);
    expect(accepts({ 'x-max-bytes': 4 }, '😀')).toBe(true);
    expect(accepts({ 'x-min-bytes': 3 }, 'é')).toBe(false);
    expect(accepts({ 'x-min-bytes': 3 }, '\ud800')).toBe(true);
    expect(accepts({ 'x-max-bytes': 0 }, 12345)).toBe(true);
  });

  test('JSON text is what JSON.parse reads', () => {
    expect(accepts({ 'x-json-text': true }, ' [1]\n')).toBe(true);
    expect(accepts({ 'x-json-text': true }, '')).toBe(false);
    expect(accepts({ 'x-json-text': true }, '\ufeff1')).toBe(false);
    expect(accepts({ 'x-json-text': false }, '{')).toBe(true);
    expect(accepts({ 'x-json-text': true }, { a: 1 })).toBe(true);
  });

  test('bounds of a time are instants, and no business of texts that are no times', () => {
    const schema = {
      'x-format-minimum': '2000-01-01T00:00:00Z',
      'x-format-maximum': '2000-12-31T23:59:59.999999999Z',
    };
    expect(accepts(schema, '2000-01-01T01:00:00+01:00')).toBe(true);
    expect(accepts(schema, '2000-01-01T00:59:59.9999999999+01:00')).toBe(false);
    expect(accepts(schema, '2000-12-31T23:59:59.9999999991Z')).toBe(false);
    expect(accepts(schema, 'tomorrow')).toBe(true);
  });

  test('times run forward in the order of the names, over gaps', () => {
    const schema = { 'x-chronological': ['a', 'b', 'c'] };
    const [first, second] = ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00.000000001Z'];
    expect(accepts(schema, { a: first, b: first, c: second })).toBe(true);
    expect(accepts(schema, { a: second, c: first })).toBe(false);
    expect(accepts(schema, { a: second, b: 7, c: first })).toBe(false);
    expect(accepts(schema, { a: second, c: 'never' })).toBe(true);
    expect(accepts(schema, { c: second, a: first })).toBe(true);
    expect(accepts(schema, [])).toBe(true);
  });

  test('messages and known values refuse nothing', () => {
    expect(accepts({ 'x-message': 'no', 'x-extensible-enum': ['A'] }, 'B')).toBe(true);
  });
});

describe('instants', () => {
  const order = (left: string, right: string): number | undefined => {
    const [first, second] = [readInstant(left), readInstant(right)];
    return first && second && Math.sign(compareInstants(first, second));
  };

  test('are compared to any digit, through any offset', () => {
    expect(order('2024-01-01T00:00:00Z', '2023-12-31T23:00:00-01:00')).toBe(0);
    expect(order('2024-01-01T00:00:00.10Z', '2024-01-01T00:00:00.1Z')).toBe(0);
    expect(order('2024-01-01T00:00:00.09Z', '2024-01-01T00:00:00.1Z')).toBe(-1);
    expect(order('0001-01-01T00:00:00Z', '0000-12-31T23:59:59Z')).toBe(1);
    expect(order('1969-12-31T23:59:59.9Z', '1970-01-01T00:00:00Z')).toBe(-1);
    expect(order('0099-03-01T00:00:00Z', '0100-03-01T00:00:00Z')).toBe(-1);
  });

  test('exist on real days only', () => {
    expect(readInstant('2023-02-29T00:00:00Z')).toBeUndefined();
    expect(readInstant('1900-02-29T00:00:00Z')).toBeUndefined();
    expect(readInstant('2000-02-29T00:00:00Z')).toBeDefined();
    expect(readInstant('0000-02-29T00:00:00Z')).toBeDefined();
    expect(readInstant('2024-01-01T24:00:00Z')).toBeUndefined();
    expect(readInstant('2024-00-01T00:00:00Z')).toBeUndefined();
  });
});
