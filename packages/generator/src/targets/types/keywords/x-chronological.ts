import { list, type KeywordWords } from '../prose.js';

/** `x-chronological`. */
export const chronological: KeywordWords = ({ object }) => {
  const names = object?.chronological ?? [];
  return names.length > 1 ? `In order of time: ${list(names)}.` : undefined;
};
