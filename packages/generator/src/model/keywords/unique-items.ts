import { canonical } from '../check/value.js';
import { valueRule } from '../value-rule.js';

/** `uniqueItems`. */
export const uniqueItems = valueRule<readonly unknown[], true>({
  rule: 'uniqueItems',
  limit: ({ array }) => array?.uniqueItems,
  holds: (items) => new Set(items.map(canonical)).size === items.length,
  sentence: () => 'must not have two equal items',
});
