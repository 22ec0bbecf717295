import { typeOf } from '../check/value.js';
import { type JsonType, jsonTypes } from '../json.js';
import type { Schema } from '../model.js';
import { listOf, type Sentence } from '../sentence-words.js';
import type { BrokenRule } from '../broken-rule.js';

/** `type`; `integer` is a rule on numbers, told as a type. */
export function checkType(schema: Schema, value: unknown): BrokenRule | undefined {
  const { types } = schema;
  if (types.length === 0) return { rule: 'false' };
  const integer = schema.number?.integer === true;
  const type = typeOf(value);
  const isType = types.length === jsonTypes.length || (type !== undefined && types.includes(type));
  if (isType && !(integer && typeof value === 'number' && !Number.isInteger(value)))
    return undefined;
  const expected = types.map((each) => (each === 'number' && integer ? 'integer' : each));
  return { rule: 'types', expected };
}

/** What is said of it: `must be a string or null`. */
export const typeSentence: Sentence = ({ types, number }) => {
  const words = types.map((type) =>
    type === 'number' && number?.integer === true ? 'an integer' : typeWords[type],
  );
  return `must be ${listOf(words, 'or')}`;
};

const typeWords: Readonly<Record<JsonType, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};
