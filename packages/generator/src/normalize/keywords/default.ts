import type { KeywordReader } from '../context.js';
import { isFinite } from '../values.js';

/** `default`: any value. */
export const fallback: KeywordReader = (value, context) =>
  isFinite(value)
    ? { docs: { default: { value } } }
    : context.invalid('a number that JavaScript can hold');
