import { sizeSentence } from '../sentence-words.js';
import { hasFewerBytes } from '../text-size.js';
import { valueRule } from '../value-rule.js';

/** `x-max-bytes`. */
export const maxBytes = valueRule<string, number>({
  rule: 'maxBytes',
  limit: ({ string }) => string?.maxBytes,
  holds: (text, limit) => hasFewerBytes(text, limit + 1),
  sentence: (limit) => `${sizeSentence('at most', limit, 'byte', 'bytes')} in UTF-8`,
});
