import type { KeywordReader } from '../context.js';
import { isFinite } from '../values.js';

/** `examples`: a list of values. */
export const examples: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  return isFinite(value)
    ? { docs: { examples: value } }
    : context.invalid('a number that JavaScript can hold');
};
