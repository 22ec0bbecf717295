import { count, type KeywordWords } from '../prose.js';

/** `multipleOf`. */
export const multipleOf: KeywordWords = ({ number }) =>
  number?.multipleOf === undefined ? undefined : `a multiple of ${count(number.multipleOf)}`;
