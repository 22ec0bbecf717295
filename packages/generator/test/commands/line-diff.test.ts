import { expect, test } from 'vitest';
import { shortDiff } from '../../src/commands/line-diff.js';

test('the lines between the first and the last difference', () => {
  expect(shortDiff('a\nb\nc\nd', 'a\nB\nc\nd')).toEqual(['@@ line 2 @@', '- b', '+ B']);
  expect(shortDiff('a\nb', 'a\nx\nb')).toEqual(['@@ line 2 @@', '+ x']);
  expect(shortDiff('same', 'same')).toEqual([]);
});

test('a long difference is cut', () => {
  expect(shortDiff('a', ['1', '2', '3', '4', '5', '6'].join('\n'), 2)).toEqual([
    '@@ line 1 @@',
    '- a',
    '+ 1',
    '+ 2',
    '+ … 4 more lines',
  ]);
});
