import type { LowerKeyword } from '../lowered-rule.js';

/** `maxItems`. */
export const maxItems: LowerKeyword = ({ array }) => {
  const limit = array?.maxItems;
  if (limit === undefined) return undefined;
  return { rule: 'maxItems', expected: limit, condition: { kind: 'size', operator: '>', limit } };
};
