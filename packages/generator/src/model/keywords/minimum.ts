import { valueRule } from '../value-rule.js';

/** `minimum`. */
export const minimum = valueRule<number, number>({
  rule: 'minimum',
  limit: ({ number }) => number?.minimum,
  holds: (value, limit) => value >= limit,
  sentence: (limit) => `must be at least ${limit}`,
});
