import type { KeywordWords } from '../prose.js';

/** `uniqueItems`. */
export const uniqueItems: KeywordWords = ({ array }) =>
  array?.uniqueItems === true ? 'No two items are equal.' : undefined;
