import { code, type KeywordWords } from '../prose.js';

/** `x-format-maximum`. */
export const formatMaximum: KeywordWords = ({ string }) =>
  string?.formatMaximum === undefined ? undefined : `Not after ${code(string.formatMaximum)}.`;
