import { formatWords } from '../format-words.js';
import { checkFormat } from '../formats.js';
import { valueRule } from '../value-rule.js';

/** `format`, where it is asserted: one of the specification, or of the team's own. */
export const format = valueRule<string, string>({
  rule: 'format',
  limit: (schema) => (schema.format?.assert === true ? schema.format.name : undefined),
  holds: (text, name, { prepared }) =>
    prepared.extensions?.formats.get(name)?.check(text) ?? checkFormat(name, text),
  said: (name, { prepared }) => prepared.extensions?.formats.get(name)?.sentence,
  sentence: (name) =>
    `must be ${formatWords.get(name) ?? `a text with the format ${JSON.stringify(name)}`}`,
});
