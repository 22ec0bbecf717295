import { range, type KeywordWords } from '../prose.js';

/** `minItems` and `maxItems`, in one phrase. */
export const itemCount: KeywordWords = ({ array }) =>
  range(array?.minItems, array?.maxItems, 'item', 'items');
