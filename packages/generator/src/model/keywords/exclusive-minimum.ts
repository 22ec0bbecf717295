import { valueRule } from '../value-rule.js';

/** `exclusiveMinimum`. */
export const exclusiveMinimum = valueRule<number, number>({
  rule: 'exclusiveMinimum',
  limit: ({ number }) => number?.exclusiveMinimum,
  holds: (value, limit) => value > limit,
  sentence: (limit) => `must be more than ${limit}`,
});
