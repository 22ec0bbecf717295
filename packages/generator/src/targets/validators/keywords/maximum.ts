import type { LowerKeyword } from '../lowered-rule.js';

/** `maximum`. */
export const maximum: LowerKeyword = ({ number }) => {
  const limit = number?.maximum;
  if (limit === undefined) return undefined;
  return { rule: 'maximum', expected: limit, condition: { kind: 'bound', operator: '>', limit } };
};
