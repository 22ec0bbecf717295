import type { LowerKeyword } from '../lowered-rule.js';

/** `minItems`. */
export const minItems: LowerKeyword = ({ array }) => {
  const limit = array?.minItems;
  if (limit === undefined || limit === 0) return undefined;
  return { rule: 'minItems', expected: limit, condition: { kind: 'size', operator: '<', limit } };
};
