import { compareTexts } from '../instants.js';
import { valueRule } from '../value-rule.js';

/** `x-format-minimum`: a text that is no date-time holds it. */
export const formatMinimum = valueRule<string, string>({
  rule: 'formatMinimum',
  limit: ({ string }) => string?.formatMinimum,
  holds: (text, limit) => (compareTexts(text, limit) ?? 0) >= 0,
  sentence: (limit) => `must not be before ${limit}`,
});
