import type { KeywordReader } from '../context.js';
import { namesOf } from '../values.js';

/** `x-chronological`: names of date-time properties that must not run backwards. */
export const chronological: KeywordReader = (value, context) => {
  const names = namesOf(value, context);
  if (names === undefined) return undefined;
  return names.length < 2
    ? context.invalid('at least two names of properties')
    : { object: { chronological: names } };
};
