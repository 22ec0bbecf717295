import { askHelper, type LowerKeyword } from '../lowered-rule.js';

/** `contentEncoding`, where it is asserted: Base64 is the one that is looked at. */
export const contentEncoding: LowerKeyword = ({ string }) => {
  const content = string?.content;
  if (content?.assert !== true || content.encoding !== 'base64') return undefined;
  const condition = askHelper('isBase64', 'base64.ts');
  return { rule: 'contentEncoding', expected: content.encoding, condition };
};
