import type { KeywordReader } from '../context.js';
import { dependentNamesOf, objectOf } from '../values.js';

/** `dependentRequired`: names that must be there when a property is. */
export const dependentRequired: KeywordReader = (value, context) => {
  const record = objectOf(value, context);
  if (record === undefined) return undefined;
  return { object: { dependentRequired: dependentNamesOf(Object.entries(record), context) } };
};
