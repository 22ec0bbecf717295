import type { Json, JsonType } from '../../model/json.js';

const typeWords: Readonly<Record<JsonType, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};

/** `must be a string or null`. */
export function typeSentence(types: readonly JsonType[], integer: boolean): string {
  const words = types.map((type) =>
    type === 'number' && integer ? 'an integer' : typeWords[type],
  );
  return `must be ${listOf(words, 'or')}`;
}

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

function listOf(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
