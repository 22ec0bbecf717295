import { isJsonText } from '../json-text.js';
import { valueRule } from '../value-rule.js';

/** `x-json-text`. */
export const jsonText = valueRule<string, true>({
  rule: 'jsonText',
  limit: ({ string }) => string?.jsonText,
  holds: (text) => isJsonText(text),
  sentence: () => 'must be a string that holds JSON text',
});
