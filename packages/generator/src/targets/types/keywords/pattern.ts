import { writtenPattern } from '../../../model/origin.js';
import { code, type KeywordWords } from '../prose.js';

/** Patterns longer than this tell a reader nothing. */
const patternLimit = 60;

/** `pattern`, unless the author explains it. */
export const pattern: KeywordWords = ({ string, docs }) => {
  if (string?.pattern === undefined || docs.message !== undefined) return undefined;
  const written = writtenPattern(string.pattern);
  return written.length <= patternLimit ? `Matches \`${code(written)}\`.` : undefined;
};
