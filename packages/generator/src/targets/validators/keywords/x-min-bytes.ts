import type { LowerKeyword } from '../lowered-rule.js';

/** `x-min-bytes`. */
export const minBytes: LowerKeyword = ({ string }) => {
  const limit = string?.minBytes;
  if (limit === undefined || limit === 0) return undefined;
  return { rule: 'minBytes', expected: limit, condition: { kind: 'bytes', operator: '<', limit } };
};
