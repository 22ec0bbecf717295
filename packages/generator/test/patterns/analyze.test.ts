import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf } from '../../src/model/find-pattern.js';
import type { Pattern } from '../../src/model/model.js';
import { analyzePattern } from '../../src/patterns/analyze.js';
import { machineOf } from '../../src/patterns/machine.js';
import { networkOf } from '../../src/patterns/network.js';
import { makeMatcher } from '../../src/targets/validators/runtime/matcher.js';
import { RegExpParser } from '@eslint-community/regexpp';

const parser = new RegExpParser();

function analyze({ source, flags }: Pattern) {
  const unicode = flags === 'u';
  return analyzePattern(parser.parsePattern(source, undefined, undefined, { unicode }), flags);
}

const patternOf = (source: string, flags: 'u' | '' = 'u'): Pattern => ({ source, flags });

function attackOf(source: string): string {
  const analysis = analyze(patternOf(source));
  if (analysis === undefined) throw new Error(`${source} is not slow`);
  const { before, repeated, times, after } = analysis.growth.attack;
  return before + repeated.repeat(times) + after;
}

describe('how the time of a pattern grows', () => {
  test.each([
    ['^(a+)+$', 'without end', 'table'],
    ['^(a*)*$', 'without end', 'table'],
    ['^(a|a)*$', 'without end', 'table'],
    ['^(a|aa)+$', 'without end', 'table'],
    ['^(\\w+\\s?)*$', 'without end', 'table'],
    ['(x+x+)+y', 'without end', 'table'],
    ['^(a?){30}a{30}$', 'without end', 'table'],
    ['^(ab|abab)*$', 'without end', 'table'],
    ['^(a[bc]d|ab[de])*$', 'without end', 'table'],
    ['^(?!x)(a+)+$', 'without end', 'none'],
    ['^(?=(a+)+$)', 'without end', 'none'],
    ['^(a+)+\\1$', 'without end', 'none'],
    ['\\s+$', 2, 'table'],
    ['^\\d+\\d+$', 2, 'table'],
    ['^\\d*\\d*\\d*x$', 3, 'table'],
    ['.*\\.json$', 2, 'table'],
  ])('%s', (source, power, form) => {
    const analysis = analyze(patternOf(source));
    expect([
      analysis?.growth.power ?? 'without end',
      analysis?.machine === undefined ? 'none' : 'table',
    ]).toEqual([power, form]);
  });

  test.each([
    '^(\\w+\\s)*$',
    '^a*b*c*$',
    '^(a+)+',
    '(a*)*',
    '^\\d{1,3}(\\.\\d{1,3}){3}$',
    '^[a-z]{1,20}[a-z0-9]{1,20}$',
    '^[^@]+@[^@]+$',
    '^(?=.*\\d)(?=.*[a-z]).{8,}$',
    '^\\p{L}[\\p{L}\\p{N}]*$',
    'abc',
  ])('%s grows with the text', (source) => {
    expect(analyze(patternOf(source))).toBeUndefined();
  });

  test.each(['^(\\w+\\s?)*$', '^(a|aa)+$', '^(a[bc]d|ab[de])*$'])(
    'the text shown for %s brings an engine to a halt, and not the table',
    (source) => {
      const attack = JSON.stringify(attackOf(source));
      const script = `new RegExp(${JSON.stringify(source)}, 'u').test(${attack})`;
      const { signal } = spawnSync(process.execPath, ['-e', script], { timeout: 1000 });
      expect(signal).toBe('SIGTERM');
      const { machine } = analyze(patternOf(source)) ?? {};
      if (machine === undefined) throw new Error('no machine');
      expect(makeMatcher({ ...machine, units: false }).test(attackOf(source))).toBe(false);
    },
  );
});

const part = fc.letrec<{ readonly whole: string; readonly one: string }>((tie) => ({
  one: fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '[^a]',
    '.',
    '\\w',
    '\\s',
    '💩',
    '\\u{1F4A9}',
    '[a-c💩]',
    '\\W',
  ),
  whole: fc.oneof(
    { maxDepth: 3 },
    tie('one'),
    fc.tuple(tie('whole'), tie('whole')).map((parts) => parts.join('')),
    fc.tuple(tie('whole'), tie('whole')).map((parts) => `(?:${parts.join('|')})`),
    fc
      .tuple(tie('whole'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?'))
      .map(([inner, times]) => `(?:${inner})${times}`),
    tie('whole').map((inner) => `(?:^${inner})`),
    tie('whole').map((inner) => `(?:${inner}$)`),
  ),
}));
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '💩', '\ud83d', '\udca9', 'é'),
  maxLength: 7,
});

test('a table finds what the regular expression finds', () => {
  let tables = 0;
  const property = fc.property(
    part.whole,
    fc.constantFrom('', '^'),
    fc.constantFrom('', '$'),
    fc.array(text, { minLength: 12, maxLength: 12 }),
    (inner, start, end, texts) => {
      const source = `${start}${inner}${end}`;
      const parsed = parser.parsePattern(source, undefined, undefined, {
        unicode: true,
      });
      const machine = machineOf(networkOf(parsed.alternatives, 'u'));
      if (machine === undefined) return;
      tables += 1;
      const pattern = patternOf(source);
      const matcher = makeMatcher({ ...machine, units: false });
      const finder = finderOf(pattern, [{ pattern, machine }]);
      const expression = new RegExp(source, 'u');
      for (const each of texts) {
        const found = expression.test(each);
        expect([source, each, matcher.test(each), finder(each)]).toEqual([
          source,
          each,
          found,
          found,
        ]);
      }
    },
  );
  fc.assert(property, { numRuns: 600, seed: 7 });
  expect(tables).toBeGreaterThan(300);
});

test('without the flag u a character is a UTF-16 unit', () => {
  const analysis = analyze(patternOf('^(.+)+\\-$', ''));
  if (analysis?.machine === undefined) throw new Error('no machine');
  const matcher = makeMatcher({ ...analysis.machine, units: true });
  expect(['💩-', '-', '\ud83d-', 'a\n-'].map((each) => matcher.test(each))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
