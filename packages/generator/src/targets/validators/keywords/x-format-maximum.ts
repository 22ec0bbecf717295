import type { LowerKeyword } from '../lowered-rule.js';

/** `x-format-maximum`. */
export const formatMaximum: LowerKeyword = ({ string }) => {
  const limit = string?.formatMaximum;
  if (limit === undefined) return undefined;
  return {
    rule: 'formatMaximum',
    expected: limit,
    condition: { kind: 'instant', operator: '>', limit },
  };
};
