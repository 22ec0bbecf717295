import { code, type KeywordWords } from '../prose.js';

/** `format`. */
export const format: KeywordWords = (schema) =>
  schema.format === undefined ? undefined : `Format: \`${code(schema.format.name)}\`.`;
