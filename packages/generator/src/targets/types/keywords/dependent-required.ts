import { code, list, type KeywordWords } from '../prose.js';

/** `dependentRequired`. */
export const dependentRequired: KeywordWords = ({ object }) =>
  (object?.dependentRequired ?? [])
    .filter(({ required }) => required.length > 0)
    .map(({ property, required }) => `With \`${code(property)}\` goes ${list(required)}.`);
