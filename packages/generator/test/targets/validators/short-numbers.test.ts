import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShortNumber } from '../../../src/targets/validators/runtime/short-number.js';
import { matchesShortNumbers } from '../../../src/targets/validators/short-numbers.js';

const int64 =
  '^(?:-?(?:0|[1-9][0-9]{0,17}|[1-8][0-9]{18}|9(?:[0-1][0-9]{17}|2(?:[0-1][0-9]{16}|2(?:[0-2][0-9]{15})))|-1)$)';

describe('patterns that surely match every short number', () => {
  test.each([
    String.raw`^-?(?:0|[1-9]\d{0,18})$`,
    '^[0-9]+$',
    '^[+]?[0-9]+$'.replace('[+]?', ''),
    '^(-?)([0-9])*$',
    '^(?:0|[1-9][0-9]{0,17}|[1-8][0-9]{18})$',
    '^[1-9][0-9]{0,15}$',
    '^[A-Za-z0-9]{1,30}$',
    '^(?:[1-4][0-9]*|[5-9][0-9]*)$',
    '^([1-9]|[1-9][0-9]+)$',
  ])('%s', (source) => {
    expect(matchesShortNumbers(source)).toBe(true);
  });
});

describe('patterns that do not, or of which it is not sure', () => {
  test.each([
    '[0-9]+',
    '^[0-9]+',
    '^[0-9]{1,15}$',
    '^[1-9][0-9]{0,14}$',
    '^[0-9]{2,}$',
    '^[1-8][0-9]*$',
    '^(?:0|[1-9][0-8]*)$',
    String.raw`^-?\d+(\.\d{1,9})?s$`,
    '^[0-9]+|x$',
    String.raw`^[0-9]+\$`,
    '^(?=[0-9])[0-9]+$',
    '^(?!7)[0-9]+$',
    '^(?<name>[0-9]+)$',
    '^[0-9]+?$',
    String.raw`^(\d)\1*$`,
    '^[^a]+$',
    '^.+$',
    '^[A-Z][A-Z0-9_]*$',
    '^$',
    '^^[0-9]+$',
    '^[0-9]+$$',
    int64,
  ])('%s', (source) => {
    expect(matchesShortNumbers(source)).toBe(false);
  });
});

test('short numbers', () => {
  const yes = ['1', '42', '9007199254740993', '1234567890123456'];
  const no = ['', '0', '01', '-1', '1.5', '1a', 'a1', ' 1', '12345678901234567', '१', '1\n'];
  expect(yes.filter((text) => !isShortNumber(text))).toEqual([]);
  expect(no.filter((text) => isShortNumber(text))).toEqual([]);
});

test('the pattern of int64 in the Execution schema', () => {
  const file = new URL('../../../../../schemas/execution.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly $defs: { readonly Int64String: { readonly pattern: string } };
  };
  expect(matchesShortNumbers(schema.$defs.Int64String.pattern)).toBe(true);
});

test('what it is sure of is so', () => {
  const atom = fc.constantFrom('0', '7', '[1-9]', '[0-9]', String.raw`\d`, '-');
  const repeated = fc.tuple(atom, fc.constantFrom('', '?', '*', '+', '{0,17}', '{2}', '{15,}'));
  const words = fc.array(
    repeated.map((pair) => pair.join('')),
    { maxLength: 2 },
  );
  const group = fc
    .array(
      words.map((list) => list.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((options) => `^(?:${options.join('|')})$`);
  const number = fc.bigInt({ min: 1n, max: 9_999_999_999_999_999n });
  let sure = 0;
  fc.assert(
    fc.property(group, fc.array(number, { minLength: 20, maxLength: 20 }), (source, numbers) => {
      if (!matchesShortNumbers(source)) return;
      sure += 1;
      const pattern = new RegExp(source, 'u');
      expect(numbers.filter((each) => !pattern.test(`${each}`))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(sure).toBeGreaterThan(20);
});
