import type { LowerKeyword } from '../lowered-rule.js';

/** `maxLength`. */
export const maxLength: LowerKeyword = ({ string }) => {
  const limit = string?.maxLength;
  if (limit === undefined) return undefined;
  return {
    rule: 'maxLength',
    expected: limit,
    condition: { kind: 'codePoints', operator: '>', limit },
  };
};
