import type { KeywordReader } from '../context.js';
import { flagOf } from '../values.js';

/** `uniqueItems`. */
export const uniqueItems: KeywordReader = (value, context) =>
  flagOf(value, context) === true ? { array: { uniqueItems: true } } : undefined;
