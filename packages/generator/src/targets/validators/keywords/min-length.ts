import type { LowerKeyword } from '../lowered-rule.js';

/** `minLength`. */
export const minLength: LowerKeyword = ({ string }) => {
  const limit = string?.minLength;
  if (limit === undefined || limit === 0) return undefined;
  return {
    rule: 'minLength',
    expected: limit,
    condition: { kind: 'codePoints', operator: '<', limit },
  };
};
