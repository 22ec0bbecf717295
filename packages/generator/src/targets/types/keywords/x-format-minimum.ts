import { code, type KeywordWords } from '../prose.js';

/** `x-format-minimum`. */
export const formatMinimum: KeywordWords = ({ string }) =>
  string?.formatMinimum === undefined ? undefined : `Not before ${code(string.formatMinimum)}.`;
