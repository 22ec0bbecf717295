import { expect, test } from 'vitest';
import { fuzzAll } from '../src/fuzz-all.js';
import { knownDifferences } from '../src/fuzz-known.js';

const seed = Number(process.env['TREFOIL_SEED'] ?? 42);
const judges = ['is', 'validate', 'ajv', 'schemasafe', 'hyperjump'];

test(`random schemas mean the same to interpreter, type guard and validation, and to three others but for what is known (seed ${seed})`, async () => {
  const { pairs, valid, refused, unexplained } = await fuzzAll(2000, seed);
  expect(unexplained).toEqual([]);
  expect(pairs).toBe(2000);
  // Neither nearly everything nor nearly nothing is valid, and nearly every schema is taken.
  expect(valid / pairs).toBeGreaterThan(0.3);
  expect(valid / pairs).toBeLessThan(0.8);
  for (const judge of judges) expect(refused.get(judge) ?? 0).toBeLessThan(25);
  expect([refused.get('is'), refused.get('validate')]).toEqual([undefined, undefined]);
}, 240_000);

test('what is known of others is never said of us', () => {
  const named = knownDifferences.flatMap((known) => known.judges);
  expect(named.filter((judge) => judge === 'is' || judge === 'validate')).toEqual([]);
});
