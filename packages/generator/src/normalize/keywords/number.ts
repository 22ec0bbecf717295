import type { KeywordReader } from '../context.js';
import { flagOf, numberOf } from './values.js';

type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';

const bound =
  (rule: Bound): KeywordReader =>
  (value, context) => {
    const limit = numberOf(value, context);
    return limit === undefined ? undefined : { number: { [rule]: limit } };
  };

/** In draft-04 a flag beside the limit says that the limit itself is left out. */
const boundWithFlag =
  (rule: 'minimum' | 'maximum', flag: Bound & `exclusive${string}`): KeywordReader =>
  (value, context) => {
    const limit = numberOf(value, context);
    if (limit === undefined) return undefined;
    return Object.hasOwn(context.schema, flag) && context.schema[flag] === true
      ? { number: { [flag]: limit }, origin: { [flag]: rule } }
      : { number: { [rule]: limit } };
  };

/** The limit reads its flag itself; alone it says nothing. */
const exclusiveFlag: KeywordReader = (value, context) => {
  flagOf(value, context);
  return undefined;
};

const multipleOf: KeywordReader = (value, context) => {
  const factor = numberOf(value, context);
  if (factor === undefined) return undefined;
  return factor > 0 ? { number: { multipleOf: factor } } : context.invalid('a number above 0');
};

/** Rules for numbers in draft-04. */
export const draft04NumberKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['minimum', boundWithFlag('minimum', 'exclusiveMinimum')],
  ['maximum', boundWithFlag('maximum', 'exclusiveMaximum')],
  ['exclusiveMinimum', exclusiveFlag],
  ['exclusiveMaximum', exclusiveFlag],
  ['multipleOf', multipleOf],
];

/** Rules for numbers. */
export const numberKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['minimum', bound('minimum')],
  ['maximum', bound('maximum')],
  ['exclusiveMinimum', bound('exclusiveMinimum')],
  ['exclusiveMaximum', bound('exclusiveMaximum')],
  ['multipleOf', multipleOf],
];
