import { sizeSentence } from '../sentence-words.js';
import { hasFewerBytes } from '../text-size.js';
import { valueRule } from '../value-rule.js';

/** `x-min-bytes`. */
export const minBytes = valueRule<string, number>({
  rule: 'minBytes',
  limit: ({ string }) => string?.minBytes,
  holds: (text, limit) => !hasFewerBytes(text, limit),
  sentence: (limit) => `${sizeSentence('at least', limit, 'byte', 'bytes')} in UTF-8`,
});
