import type { Schema } from '../../model/model.js';
import { contentEncoding } from './keywords/content-encoding.js';
import { contentMediaType } from './keywords/content-media-type.js';
import { dependentRequired } from './keywords/dependent-required.js';
import { exclusiveMaximum } from './keywords/exclusive-maximum.js';
import { exclusiveMinimum } from './keywords/exclusive-minimum.js';
import { format } from './keywords/format.js';
import { itemCount } from './keywords/min-items.js';
import { length } from './keywords/min-length.js';
import { propertyCount } from './keywords/min-properties.js';
import { bounds } from './keywords/minimum.js';
import { multipleOf } from './keywords/multiple-of.js';
import { pattern } from './keywords/pattern.js';
import { wholeNumber } from './keywords/type.js';
import { uniqueItems } from './keywords/unique-items.js';
import { chronological } from './keywords/x-chronological.js';
import { formatMaximum } from './keywords/x-format-maximum.js';
import { formatMinimum } from './keywords/x-format-minimum.js';
import { jsonText } from './keywords/x-json-text.js';
import { message } from './keywords/x-message.js';
import { bytes } from './keywords/x-min-bytes.js';
import { code, type KeywordWords, sentence } from './prose.js';

/** For numbers: phrases that make one sentence. */
const numberKeywords: readonly KeywordWords[] = [
  wholeNumber,
  bounds,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
];

const stringKeywords: readonly KeywordWords[] = [
  length,
  bytes,
  pattern,
  jsonText,
  formatMinimum,
  formatMaximum,
  contentEncoding,
  contentMediaType,
];

const arrayKeywords: readonly KeywordWords[] = [itemCount, uniqueItems];

const objectKeywords: readonly KeywordWords[] = [
  propertyCount,
  propertyNames,
  dependentRequired,
  chronological,
];

const otherKeywords: readonly KeywordWords[] = [message, format, customWords];

/** The rules of a schema that its type cannot say, as sentences for a comment. */
export function constraintsOf(schema: Schema): readonly string[] {
  const said: string[] = [];
  const add = (keywords: readonly KeywordWords[], into = said): void => {
    for (const keyword of keywords) {
      const words = keyword(schema);
      if (typeof words === 'string') into.push(words);
      else if (words !== undefined) into.push(...words);
    }
  };
  // Most schemas have rules for one type of values.
  if (schema.number !== undefined) {
    const phrases: string[] = [];
    add(numberKeywords, phrases);
    if (phrases.length > 0) said.push(sentence(phrases.join(', ')));
  }
  if (schema.string !== undefined) add(stringKeywords);
  if (schema.array !== undefined) add(arrayKeywords);
  if (schema.object !== undefined) add(objectKeywords);
  add(otherKeywords);
  return said;
}

/** `propertyNames`: all that is said of a name. */
function propertyNames({ object }: Schema): string | undefined {
  const names = object?.propertyNames === undefined ? [] : constraintsOf(object.propertyNames);
  const text = names.join(' ');
  return text === '' ? undefined : `Names: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Keywords of the team's own, as they were written. */
function customWords({ custom = [] }: Schema): readonly string[] {
  return custom.map(
    ({ keyword, value }) => `\`${code(keyword)}\`: \`${code(JSON.stringify(value))}\`.`,
  );
}
