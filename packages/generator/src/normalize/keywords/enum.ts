import type { KeywordReader } from '../context.js';
import { distinct } from '../values.js';

/** `enum`: a list of values. */
export const enumeration: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  const values = distinct(value, context);
  return values === undefined ? undefined : { enum: { values } };
};
