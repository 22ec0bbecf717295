import type { LowerKeyword } from '../lowered-rule.js';

/** `x-max-bytes`. */
export const maxBytes: LowerKeyword = ({ string }) => {
  const limit = string?.maxBytes;
  if (limit === undefined) return undefined;
  return { rule: 'maxBytes', expected: limit, condition: { kind: 'bytes', operator: '>', limit } };
};
