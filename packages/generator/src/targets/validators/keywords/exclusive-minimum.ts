import type { LowerKeyword } from '../lowered-rule.js';

/** `exclusiveMinimum`. */
export const exclusiveMinimum: LowerKeyword = ({ number }) => {
  const limit = number?.exclusiveMinimum;
  if (limit === undefined) return undefined;
  return {
    rule: 'exclusiveMinimum',
    expected: limit,
    condition: { kind: 'bound', operator: '<=', limit },
  };
};
