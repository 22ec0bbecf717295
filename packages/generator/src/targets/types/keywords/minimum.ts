import { count, type KeywordWords } from '../prose.js';

/** `minimum` and `maximum`, in one phrase where both are there. */
export const bounds: KeywordWords = ({ number }) => {
  const { minimum, maximum } = number ?? {};
  if (minimum !== undefined && maximum !== undefined) {
    return `from ${count(minimum)} to ${count(maximum)}`;
  }
  if (minimum !== undefined) return `at least ${count(minimum)}`;
  return maximum === undefined ? undefined : `at most ${count(maximum)}`;
};
