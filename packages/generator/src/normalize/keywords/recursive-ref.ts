import type { KeywordReader } from '../context.js';
import { reference } from './ref.js';

/** `$recursiveRef`, of 2019-09: only the start of the schema can be meant; which one, is found on the way. */
export const recursiveReference: KeywordReader = (value, context) =>
  value === '#' ? reference(value, context) : context.invalid('"#"');
