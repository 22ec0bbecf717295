import { compareTexts } from '../instants.js';
import { valueRule } from '../value-rule.js';

/** `x-format-maximum`: a text that is no date-time holds it. */
export const formatMaximum = valueRule<string, string>({
  rule: 'formatMaximum',
  limit: ({ string }) => string?.formatMaximum,
  holds: (text, limit) => (compareTexts(text, limit) ?? 0) <= 0,
  sentence: (limit) => `must not be after ${limit}`,
});
