import type { LowerKeyword } from '../lowered-rule.js';

/** `minimum`. */
export const minimum: LowerKeyword = ({ number }) => {
  const limit = number?.minimum;
  if (limit === undefined) return undefined;
  return { rule: 'minimum', expected: limit, condition: { kind: 'bound', operator: '<', limit } };
};
