import { isOneOf } from '../check/value.js';
import type { Schema } from '../model.js';
import { type Sentence, valuesSentence } from '../sentence-words.js';
import type { BrokenRule } from '../broken-rule.js';

/** `enum`; an open one refuses nothing. */
export function checkEnum({ enum: rule }: Schema, value: unknown): BrokenRule | undefined {
  if (rule === undefined || rule.open === true || isOneOf(value, rule.values)) return undefined;
  return { rule: 'enum', expected: rule.values };
}

/** What is said of it. */
export const enumSentence: Sentence = (_, { expected }) =>
  valuesSentence(Array.isArray(expected) ? expected : []);
