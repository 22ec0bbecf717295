import type { LowerKeyword } from '../lowered-rule.js';

/** `x-format-minimum`. */
export const formatMinimum: LowerKeyword = ({ string }) => {
  const limit = string?.formatMinimum;
  if (limit === undefined) return undefined;
  return {
    rule: 'formatMinimum',
    expected: limit,
    condition: { kind: 'instant', operator: '<', limit },
  };
};
