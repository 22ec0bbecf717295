import type { Properties } from '../check/run.js';
import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `minProperties`. */
export const minProperties = valueRule<Properties, number>({
  rule: 'minProperties',
  limit: ({ object }) => object?.minProperties,
  holds: ({ size }, limit) => size >= limit,
  sentence: (limit) => sizeSentence('at least', limit, 'property', 'properties'),
});
