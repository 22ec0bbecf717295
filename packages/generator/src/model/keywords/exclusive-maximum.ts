import { valueRule } from '../value-rule.js';

/** `exclusiveMaximum`. */
export const exclusiveMaximum = valueRule<number, number>({
  rule: 'exclusiveMaximum',
  limit: ({ number }) => number?.exclusiveMaximum,
  holds: (value, limit) => value < limit,
  sentence: (limit) => `must be less than ${limit}`,
});
