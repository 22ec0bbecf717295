import { decoded, isBase64, isJsonText } from '../json-text.js';
import type { StringContent } from '../model.js';
import { valueRule } from '../value-rule.js';

/** `contentMediaType`, where it is asserted: JSON is the one that is looked at, as it is or in Base64. */
export const contentMediaType = valueRule<string, StringContent>({
  rule: 'contentMediaType',
  limit: ({ string }) =>
    string?.content?.assert === true && string.content.mediaType === 'application/json'
      ? string.content
      : undefined,
  expected: () => 'application/json',
  holds: (text, { encoding }) => {
    if (encoding === undefined) return isJsonText(text);
    // What is not encoded as it should be is a matter of contentEncoding.
    return encoding !== 'base64' || !isBase64(text) || isJsonText(decoded(text));
  },
  sentence: ({ encoding }) =>
    encoding === undefined
      ? 'must be a string that holds JSON text'
      : 'must hold JSON text in Base64',
});
