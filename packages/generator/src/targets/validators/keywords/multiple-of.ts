import { askHelper, type LowerKeyword } from '../lowered-rule.js';

/** `multipleOf`. */
export const multipleOf: LowerKeyword = ({ number }) => {
  const limit = number?.multipleOf;
  if (limit === undefined) return undefined;
  return {
    rule: 'multipleOf',
    expected: limit,
    condition: askHelper('isMultipleOf', 'multiple-of.ts', [limit]),
  };
};
