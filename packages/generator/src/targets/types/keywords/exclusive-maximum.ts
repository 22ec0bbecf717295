import { count, type KeywordWords } from '../prose.js';

/** `exclusiveMaximum`. */
export const exclusiveMaximum: KeywordWords = ({ number }) =>
  number?.exclusiveMaximum === undefined
    ? undefined
    : `less than ${count(number.exclusiveMaximum)}`;
