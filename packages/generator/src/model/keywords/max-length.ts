import { codePoints } from '../text-size.js';
import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `maxLength`: lengths count code points, not UTF-16 units. */
export const maxLength = valueRule<string, number>({
  rule: 'maxLength',
  limit: ({ string }) => string?.maxLength,
  holds: (text, limit) => codePoints(text) <= limit,
  sentence: (limit) => sizeSentence('at most', limit, 'character', 'characters'),
});
