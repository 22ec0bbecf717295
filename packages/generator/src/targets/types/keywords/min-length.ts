import { range, type KeywordWords } from '../prose.js';

/** `minLength` and `maxLength`, in one phrase. */
export const length: KeywordWords = ({ string }) =>
  range(string?.minLength, string?.maxLength, 'character', 'characters');
