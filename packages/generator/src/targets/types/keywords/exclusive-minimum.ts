import { count, type KeywordWords } from '../prose.js';

/** `exclusiveMinimum`. */
export const exclusiveMinimum: KeywordWords = ({ number }) =>
  number?.exclusiveMinimum === undefined
    ? undefined
    : `greater than ${count(number.exclusiveMinimum)}`;
