import type { LowerKeyword } from '../lowered-rule.js';

/** `exclusiveMaximum`. */
export const exclusiveMaximum: LowerKeyword = ({ number }) => {
  const limit = number?.exclusiveMaximum;
  if (limit === undefined) return undefined;
  return {
    rule: 'exclusiveMaximum',
    expected: limit,
    condition: { kind: 'bound', operator: '>=', limit },
  };
};
