import type { Properties } from '../check/run.js';
import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `maxProperties`. */
export const maxProperties = valueRule<Properties, number>({
  rule: 'maxProperties',
  limit: ({ object }) => object?.maxProperties,
  holds: ({ size }, limit) => size <= limit,
  sentence: (limit) => sizeSentence('at most', limit, 'property', 'properties'),
});
