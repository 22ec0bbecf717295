import type { KeywordExtension } from '../model/extensions.js';
import { childPointer } from '../model/pointer.js';
import type { KeywordReader } from './context.js';
import { isFinite } from './values.js';

/** A keyword of the team's own: what the schema gives it must fit its metaschema. */
export function customKeyword({
  keyword,
  problems,
}: KeywordExtension): readonly [string, KeywordReader] {
  const read: KeywordReader = (value, { place, invalid, report }) => {
    if (!isFinite(value)) return invalid('made of numbers that JavaScript can hold');
    const issues = problems(value);
    for (const { message, path } of issues) {
      report({
        code: 'invalid-keyword-value',
        severity: 'error',
        message: `The value of ${JSON.stringify(keyword)} ${message}.`,
        at: { uri: place.uri, pointer: childPointer(place.pointer, keyword, ...path) },
        help: 'This is what the metaSchema of the keyword asks for.',
      });
    }
    return issues.length === 0 ? { custom: [{ keyword, value }] } : undefined;
  };
  return [keyword, read];
}
