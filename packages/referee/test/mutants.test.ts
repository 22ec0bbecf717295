import { expect, test } from 'vitest';
import { mutate } from '../src/mutants.js';

const seeds = [{ name: 'a', list: [1, 2], inner: { deep: true } }, 'text'];

test('the same seed gives the same mutants, another seed others', () => {
  expect(mutate(seeds, 50, 1)).toEqual(mutate(seeds, 50, 1));
  expect(mutate(seeds, 50, 1)).not.toEqual(mutate(seeds, 50, 2));
});

test('mutants are JSON, many, and the seeds stay as they were', () => {
  const before = JSON.stringify(seeds);
  const texts = mutate(seeds, 2000, 3).map((value) => JSON.stringify(value));
  expect(new Set(texts).size).toBeGreaterThan(700);
  expect(texts).not.toContain(undefined);
  expect(JSON.stringify(seeds)).toBe(before);
});

test('a property named __proto__ is a property like others', () => {
  const values = mutate([{}], 500, 4).filter(
    (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'),
  );
  expect(values).not.toEqual([]);
  expect(Object.prototype).toEqual({});
});
