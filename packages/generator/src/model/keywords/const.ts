import { isOneOf } from '../check/value.js';
import type { Schema } from '../model.js';
import { type Sentence, valuesSentence } from '../sentence-words.js';
import type { BrokenRule } from '../broken-rule.js';

/** `const`. */
export function checkConst(schema: Schema, value: unknown): BrokenRule | undefined {
  if (schema.const === undefined || isOneOf(value, [schema.const.value])) return undefined;
  return { rule: 'const', expected: schema.const.value };
}

/** What is said of it. */
export const constSentence: Sentence = (_, { expected }) => valuesSentence([expected ?? null]);
