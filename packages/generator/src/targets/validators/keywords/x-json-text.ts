import { askHelper, type LowerKeyword } from '../lowered-rule.js';

/** `x-json-text`. */
export const jsonText: LowerKeyword = ({ string }) =>
  string?.jsonText === true
    ? { rule: 'jsonText', condition: askHelper('isJsonText', 'json-text.ts') }
    : undefined;
