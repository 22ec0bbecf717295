import { isBase64 } from '../json-text.js';
import { valueRule } from '../value-rule.js';

/** `contentEncoding`, where it is asserted: Base64 is the one that is looked at. */
export const contentEncoding = valueRule<string, string>({
  rule: 'contentEncoding',
  limit: ({ string }) => {
    const content = string?.content;
    return content?.assert === true && content.encoding === 'base64' ? 'base64' : undefined;
  },
  holds: (text) => isBase64(text),
  sentence: () => 'must be text in Base64',
});
