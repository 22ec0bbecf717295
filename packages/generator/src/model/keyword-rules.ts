import type { CheckObject, Properties, ValueRule, WholeRules } from './check/run.js';
import { minimum } from './keywords/minimum.js';
import { maximum } from './keywords/maximum.js';
import { exclusiveMinimum } from './keywords/exclusive-minimum.js';
import { exclusiveMaximum } from './keywords/exclusive-maximum.js';
import { multipleOf } from './keywords/multiple-of.js';
import { minLength } from './keywords/min-length.js';
import { maxLength } from './keywords/max-length.js';
import { minBytes } from './keywords/x-min-bytes.js';
import { maxBytes } from './keywords/x-max-bytes.js';
import { pattern } from './keywords/pattern.js';
import { format } from './keywords/format.js';
import { formatMinimum } from './keywords/x-format-minimum.js';
import { formatMaximum } from './keywords/x-format-maximum.js';
import { contentEncoding } from './keywords/content-encoding.js';
import { contentMediaType } from './keywords/content-media-type.js';
import { jsonText } from './keywords/x-json-text.js';
import { minItems } from './keywords/min-items.js';
import { maxItems } from './keywords/max-items.js';
import { uniqueItems } from './keywords/unique-items.js';
import { minProperties } from './keywords/min-properties.js';
import { maxProperties } from './keywords/max-properties.js';
import { unknownSentence } from './keywords/additional-properties.js';
import { anyOfSentence } from './keywords/any-of.js';
import { constSentence } from './keywords/const.js';
import { fewSentence, manySentence } from './keywords/contains.js';
import {
  checkDependentRequired,
  dependentRequiredSentence,
} from './keywords/dependent-required.js';
import { enumSentence } from './keywords/enum.js';
import { notSentence } from './keywords/not.js';
import { oneOfSentence } from './keywords/one-of.js';
import { checkPropertyNames } from './keywords/property-names.js';
import { checkRequired, requiredSentence } from './keywords/required.js';
import { typeSentence } from './keywords/type.js';
import { checkChronological, chronologicalSentence } from './keywords/x-chronological.js';
import type { Schema } from './model.js';
import type { Sentence } from './sentence-words.js';

/** Rules for numbers; `integer` is told as a type. */
const numberRules: readonly ValueRule<number>[] = [
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
];

/** Rules for strings. */
const stringRules: readonly ValueRule<string>[] = [
  minLength,
  maxLength,
  minBytes,
  maxBytes,
  pattern,
  format,
  formatMinimum,
  formatMaximum,
  contentEncoding,
  contentMediaType,
  jsonText,
];

/** Rules for arrays as a whole. */
const arrayRules: readonly ValueRule<readonly unknown[]>[] = [minItems, maxItems, uniqueItems];

/** Rules for the number of properties. */
const objectRules: readonly ValueRule<Properties>[] = [minProperties, maxProperties];

/** Rules for the names of properties, in the order in which they are told. */
export const nameRules: readonly CheckObject[] = [
  checkRequired,
  checkDependentRequired,
  checkPropertyNames,
];

/** Rules for properties together, told after those for each. */
export const orderRules: readonly CheckObject[] = [checkChronological];

/** The rules of a schema for values as a whole. */
export function wholeRules(schema: Schema): WholeRules {
  const having = <Value>(rules: readonly ValueRule<Value>[]) =>
    rules.filter((rule) => rule.isIn(schema));
  return {
    number: having(numberRules),
    string: having(stringRules),
    array: having(arrayRules),
    object: having(objectRules),
  };
}

/** What is said of each rule that is broken. */
export const sentences: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ...[...numberRules, ...stringRules, ...arrayRules, ...objectRules].map(
    ({ rule, sentence }) => [rule, sentence] as const,
  ),
  ['types', typeSentence],
  ['const', constSentence],
  ['enum', enumSentence],
  ['min', fewSentence],
  ['max', manySentence],
  ['required', requiredSentence],
  ['dependentRequired', dependentRequiredSentence],
  ['additionalProperties', unknownSentence],
  ['unevaluatedProperties', unknownSentence],
  ['chronological', chronologicalSentence],
  ['anyOf', anyOfSentence],
  ['oneOf', oneOfSentence],
  ['not', notSentence],
]);
