import type { KeywordReader } from '../context.js';
import { numberOf } from '../values.js';

/** `multipleOf`: a number above 0. */
export const multipleOf: KeywordReader = (value, context) => {
  const factor = numberOf(value, context);
  if (factor === undefined) return undefined;
  return factor > 0 ? { number: { multipleOf: factor } } : context.invalid('a number above 0');
};
