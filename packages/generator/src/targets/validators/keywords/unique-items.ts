import { askHelper, type LowerKeyword } from '../lowered-rule.js';

/** `uniqueItems`. */
export const uniqueItems: LowerKeyword = ({ array }) =>
  array?.uniqueItems === true
    ? { rule: 'uniqueItems', condition: askHelper('hasUniqueItems', 'unique-items.ts') }
    : undefined;
