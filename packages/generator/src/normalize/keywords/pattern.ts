import type { KeywordReader } from '../context.js';
import { patternOf, textOf } from '../values.js';

/** `pattern`: a regular expression. */
export const pattern: KeywordReader = (value, context) => {
  const source = textOf(value, context);
  const expression = source === undefined ? undefined : patternOf(source, context);
  return expression === undefined ? undefined : { string: { pattern: expression } };
};
