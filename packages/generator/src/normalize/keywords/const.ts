import type { KeywordReader } from '../context.js';
import { isFinite } from '../values.js';

/** `const`: one value. */
export const constant: KeywordReader = (value, context) =>
  isFinite(value) ? { const: { value } } : context.invalid('a number that JavaScript can hold');
