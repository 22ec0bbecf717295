import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLegal, unicodePattern } from '../../src/normalize/unicode-pattern.js';

test.each([
  ['^\\-$', '^-$'],
  ['^[\\p{L}\\_\\-]+\\@$', '^[\\p{L}_\\-]+@$'],
  ['^[\\w-\\.]$', '^[\\w\\-\\.]$'],
  ['^[a-\\d]$', '^[a\\-\\d]$'],
  ['^a{,2}$', '^a\\{,2\\}$'],
  ['^{}]$', '^\\{\\}\\]$'],
  ['\\-\\u{1F4A9}{2}', '-\\u{1F4A9}{2}'],
  ['a\\Z', 'aZ'],
  ['\\-[^[\\]]{1,}', '-[^[\\]]{1,}'],
])('%s is %s with the flag', (source, same) => {
  expect(isLegal(source, 'u')).toBe(false);
  expect(unicodePattern(source)).toBe(same);
});

test.each(['(?=a)*', '\\8', '\\-\\k<a>'])('%s has no such form', (source) => {
  expect(isLegal(source, '')).toBe(true);
  expect(unicodePattern(source)).toBeUndefined();
});

test('what is rewritten finds the same in texts without pairs of surrogates', () => {
  const atom = fc.constantFrom(
    ...['a', '-', '\\-', '\\_', '\\.', '\\d', '\\w', '\\n', '{', '}', ']', '{1,2}', '\\]', '\\a'],
    ...[
      '[a-c]',
      '[\\w-\\.]',
      '[^\\-a]',
      '[a-\\d_]',
      '[[\\]]',
      '(?:a|\\@)',
      '.',
      '^',
      '$',
      '*',
      '\\/',
    ],
  );
  const source = fc.array(atom, { minLength: 1, maxLength: 5 }).map((atoms) => atoms.join(''));
  const text = fc.string({ unit: fc.constantFrom(...'ab-_.1{}][@,2 /') });
  let rewritten = 0;
  fc.assert(
    fc.property(source, fc.array(text, { minLength: 8, maxLength: 8 }), (written, texts) => {
      if (isLegal(written, 'u') || !isLegal(written, '')) return;
      const same = unicodePattern(written);
      if (same === undefined) return;
      rewritten += 1;
      for (const each of texts) {
        expect([each, new RegExp(same, 'u').test(each)]).toEqual([
          each,
          new RegExp(written).test(each),
        ]);
      }
    }),
    { numRuns: 3000 },
  );
  expect(rewritten).toBeGreaterThan(500);
});
