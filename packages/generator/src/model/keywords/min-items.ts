import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `minItems`. */
export const minItems = valueRule<readonly unknown[], number>({
  rule: 'minItems',
  limit: ({ array }) => array?.minItems,
  holds: (items, limit) => items.length >= limit,
  sentence: (limit) => sizeSentence('at least', limit, 'item', 'items'),
});
