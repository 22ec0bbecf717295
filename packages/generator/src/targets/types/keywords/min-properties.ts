import { range, type KeywordWords } from '../prose.js';

/** `minProperties` and `maxProperties`, in one phrase. */
export const propertyCount: KeywordWords = ({ object }) =>
  range(object?.minProperties, object?.maxProperties, 'property', 'properties');
