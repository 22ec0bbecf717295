import { valueRule } from '../value-rule.js';

/** `maximum`. */
export const maximum = valueRule<number, number>({
  rule: 'maximum',
  limit: ({ number }) => number?.maximum,
  holds: (value, limit) => value <= limit,
  sentence: (limit) => `must be at most ${limit}`,
});
