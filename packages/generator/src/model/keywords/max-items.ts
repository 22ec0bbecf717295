import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `maxItems`. */
export const maxItems = valueRule<readonly unknown[], number>({
  rule: 'maxItems',
  limit: ({ array }) => array?.maxItems,
  holds: (items, limit) => items.length <= limit,
  sentence: (limit) => sizeSentence('at most', limit, 'item', 'items'),
});
