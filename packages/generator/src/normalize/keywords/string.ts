import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/nearest.js';
import { isKnownFormat, knownFormats } from '../../model/formats.js';
import type { Place } from '../../model/model.js';
import { childPointer } from '../../model/pointer.js';
import type { KeywordReader } from '../context.js';
import { countOf, patternOf, textOf } from './values.js';

const length =
  (rule: 'minLength' | 'maxLength'): KeywordReader =>
  (value, context) => {
    const limit = countOf(value, context);
    return limit === undefined ? undefined : { string: { [rule]: limit } };
  };

const pattern: KeywordReader = (value, context) => {
  const source = textOf(value, context);
  const expression = source === undefined ? undefined : patternOf(source, context);
  return expression === undefined ? undefined : { string: { pattern: expression } };
};

const format: KeywordReader = (value, context) => {
  const name = textOf(value, context);
  if (name === undefined) return undefined;
  if (context.ownFormats?.has(name) === true) return { format: { name, assert: true } };
  const known = isKnownFormat(name);
  if (context.assertFormats && !known) context.report(unknownFormat(name, context.place));
  return { format: { name, assert: context.assertFormats && known } };
};

function unknownFormat(name: string, place: Place): Diagnostic {
  return {
    code: 'unknown-format',
    severity: 'warning',
    message: `The format ${JSON.stringify(name)} is not known, so it is not asserted.`,
    at: { uri: place.uri, pointer: childPointer(place.pointer, 'format') },
    help: didYouMean(name, knownFormats()) ?? 'Write the rule as a pattern.',
  };
}

const content =
  (member: 'encoding' | 'mediaType'): KeywordReader =>
  (value, context) => {
    const text = textOf(value, context);
    if (text === undefined) return undefined;
    return { string: { content: { [member]: text, assert: context.assertContent } } };
  };

const contentSchema: KeywordReader = (value, context) => {
  // Without a media type there is nothing that the schema could be applied to.
  const schema = context.child(value);
  return Object.hasOwn(context.schema, 'contentMediaType')
    ? { string: { content: { schema, written: value, assert: context.assertContent } } }
    : { annotations: [{ keyword: 'contentSchema', value }] };
};

/** Rules for strings. */
export const stringKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['minLength', length('minLength')],
  ['maxLength', length('maxLength')],
  ['pattern', pattern],
];

/** `format`: a rule where it is asserted, else an annotation. */
export const formatKeywords: readonly (readonly [string, KeywordReader])[] = [['format', format]];

/** What a string holds when it is decoded. */
export const contentKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['contentEncoding', content('encoding')],
  ['contentMediaType', content('mediaType')],
  ['contentSchema', contentSchema],
];
