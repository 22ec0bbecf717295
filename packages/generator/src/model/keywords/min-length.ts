import { codePoints } from '../text-size.js';
import { sizeSentence } from '../sentence-words.js';
import { valueRule } from '../value-rule.js';

/** `minLength`: lengths count code points, not UTF-16 units. */
export const minLength = valueRule<string, number>({
  rule: 'minLength',
  limit: ({ string }) => string?.minLength,
  holds: (text, limit) => codePoints(text) >= limit,
  sentence: (limit) => sizeSentence('at least', limit, 'character', 'characters'),
});
