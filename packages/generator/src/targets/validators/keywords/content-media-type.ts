import { askHelper, type LowerKeyword } from '../lowered-rule.js';

/** `contentMediaType`, where it is asserted: JSON is the one that is looked at, as it is or in Base64. */
export const contentMediaType: LowerKeyword = ({ string }) => {
  const { assert, encoding, mediaType } = string?.content ?? { assert: false };
  if (!assert || mediaType !== 'application/json') return undefined;
  if (encoding !== undefined && encoding !== 'base64') return undefined;
  const condition =
    encoding === undefined
      ? askHelper('isJsonText', 'json-text.ts')
      : askHelper('isBase64JsonText', 'base64-json.ts');
  return { rule: 'contentMediaType', expected: mediaType, condition };
};
