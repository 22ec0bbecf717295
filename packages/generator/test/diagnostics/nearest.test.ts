import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/diagnostics/nearest.js';

test.each([
  ['genrate', ['init', 'generate', 'verify'], 'generate'],
  ['proprties', ['properties', 'patternProperties'], 'properties'],
  ['Positon', ['Position', 'Error'], 'Position'],
  ['Error', ['error'], 'error'],
  ['tpye', ['type', 'then'], 'type'],
  ['frobnicate', ['init', 'generate'], undefined],
  ['a', ['bcd'], undefined],
])('%s is nearest to %j: %s', (given, candidates, expected) => {
  expect(nearest(given, candidates)).toBe(expected);
});

test('the sentence quotes the name, and is absent when nothing is near', () => {
  expect(didYouMean('inti', ['init'])).toBe('Did you mean "init"?');
  expect(didYouMean('zzzzzz', ['init'])).toBeUndefined();
});
