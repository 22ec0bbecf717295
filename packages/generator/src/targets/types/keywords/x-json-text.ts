import type { KeywordWords } from '../prose.js';

/** `x-json-text`, unless the author explains it. */
export const jsonText: KeywordWords = ({ string, docs }) =>
  string?.jsonText === true && docs.message === undefined
    ? 'Holds the text of a JSON value.'
    : undefined;
