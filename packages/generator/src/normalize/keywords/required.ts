import type { KeywordReader } from '../context.js';
import { namesOf } from '../values.js';

/** `required`: names of properties. */
export const required: KeywordReader = (value, context) => {
  const names = namesOf(value, context);
  return names === undefined || names.length === 0 ? undefined : { object: { required: names } };
};
