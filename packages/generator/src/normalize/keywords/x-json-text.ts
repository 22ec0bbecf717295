import type { KeywordReader } from '../context.js';
import { flagOf } from '../values.js';

/** `x-json-text`: whether a string must be the text of a JSON value. */
export const jsonText: KeywordReader = (value, context) =>
  flagOf(value, context) === true ? { string: { jsonText: true } } : undefined;
