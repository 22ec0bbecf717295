import type { KeywordReader } from '../context.js';
import { numberOf } from './values.js';

type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';

const bound =
  (rule: Bound): KeywordReader =>
  (value, context) => {
    const limit = numberOf(value, context);
    return limit === undefined ? undefined : { number: { [rule]: limit } };
  };

const multipleOf: KeywordReader = (value, context) => {
  const factor = numberOf(value, context);
  if (factor === undefined) return undefined;
  return factor > 0 ? { number: { multipleOf: factor } } : context.invalid('a number above 0');
};

/** Rules for numbers. */
export const numberKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['minimum', bound('minimum')],
  ['maximum', bound('maximum')],
  ['exclusiveMinimum', bound('exclusiveMinimum')],
  ['exclusiveMaximum', bound('exclusiveMaximum')],
  ['multipleOf', multipleOf],
];
