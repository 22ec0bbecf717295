import type { KeywordWords } from '../prose.js';

/** `integer`, which no type can say. */
export const wholeNumber: KeywordWords = ({ number }) =>
  number?.integer === true ? 'a whole number' : undefined;
