import type { BrokenRule } from './broken-rule.js';
import type { Json } from './json.js';
import type { Schema } from './model.js';

/** What a value should have been. */
export type Sentence = (schema: Schema, broken: BrokenRule) => string;

/** `must be "a" or "b"`; long lists are cut. */
export function valuesSentence(values: readonly Json[]): string {
  const texts = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > texts.length) texts.push(`${values.length - texts.length} other values`);
  const one = values.length > 1 ? 'one of ' : '';
  return `must be ${one}${listOf(texts, 'or')}`;
}

/** `at least 1 character`, `at most 3 items`. */
export function sizeSentence(
  bound: 'at least' | 'at most',
  limit: number,
  one: string,
  many: string,
): string {
  return `must have ${bound} ${limit} ${limit === 1 ? one : many}`;
}

/** `a, b or c`. */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
