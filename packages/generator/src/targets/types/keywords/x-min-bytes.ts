import { range, type KeywordWords } from '../prose.js';

/** `x-min-bytes` and `x-max-bytes`, in one phrase. */
export const bytes: KeywordWords = ({ string }) =>
  range(string?.minBytes, string?.maxBytes, 'byte in UTF-8', 'bytes in UTF-8');
