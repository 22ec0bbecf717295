import { commentText } from '../../code/comment.js';
import { writtenPattern } from '../../model/origin.js';
import type {
  ArrayRules,
  NumberRules,
  ObjectRules,
  Schema,
  StringRules,
} from '../../model/model.js';

/** Patterns longer than this tell a reader nothing. */
const patternLimit = 60;

/** The rules of a schema that its type cannot say, as sentences for a comment. */
export function constraintsOf(schema: Schema): readonly string[] {
  const { string, number, array, object, format, docs } = schema;
  return [
    ...(number ? numberWords(number) : []),
    ...(string ? stringWords(string, docs.message !== undefined) : []),
    ...(array ? arrayWords(array) : []),
    ...(object ? objectWords(object) : []),
    ...(docs.message === undefined ? [] : [sentence(commentText(docs.message))]),
    ...(format === undefined ? [] : [`Format: \`${code(format.name)}\`.`]),
    ...(schema.custom ?? []).map(
      ({ keyword, value }) => `\`${code(keyword)}\`: \`${code(JSON.stringify(value))}\`.`,
    ),
  ];
}

/** The text with a full stop, and a capital letter where it starts with a word. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const start = /^[a-z]+(?=[\s,])/.test(trimmed)
    ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
    : trimmed;
  return /[.!?:;]$/.test(start) ? start : `${start}.`;
}

/** Text of a schema between backticks. */
export function code(text: string): string {
  return commentText(text).replaceAll('`', "'").replaceAll('\n', ' ');
}

function numberWords(rules: NumberRules): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = rules;
  const limits: string[] = [];
  if (minimum !== undefined && maximum !== undefined) {
    limits.push(`from ${count(minimum)} to ${count(maximum)}`);
  } else {
    if (minimum !== undefined) limits.push(`at least ${count(minimum)}`);
    if (maximum !== undefined) limits.push(`at most ${count(maximum)}`);
  }
  if (exclusiveMinimum !== undefined) limits.push(`greater than ${count(exclusiveMinimum)}`);
  if (exclusiveMaximum !== undefined) limits.push(`less than ${count(exclusiveMaximum)}`);
  if (multipleOf !== undefined) limits.push(`a multiple of ${count(multipleOf)}`);
  if (rules.integer === true) limits.unshift('a whole number');
  return limits.length === 0 ? [] : [sentence(limits.join(', '))];
}

function stringWords(rules: StringRules, explained: boolean): readonly string[] {
  const { minLength, maxLength, minBytes, maxBytes, pattern, content } = rules;
  const { formatMinimum, formatMaximum } = rules;
  const words = [
    range(minLength, maxLength, 'character', 'characters'),
    range(minBytes, maxBytes, 'byte in UTF-8', 'bytes in UTF-8'),
  ];
  if (pattern !== undefined && !explained && writtenPattern(pattern).length <= patternLimit) {
    words.push(`Matches \`${code(writtenPattern(pattern))}\`.`);
  }
  if (rules.jsonText === true && !explained) words.push('Holds the text of a JSON value.');
  if (formatMinimum !== undefined) words.push(`Not before ${code(formatMinimum)}.`);
  if (formatMaximum !== undefined) words.push(`Not after ${code(formatMaximum)}.`);
  if (content?.encoding !== undefined) words.push(`Encoding: \`${code(content.encoding)}\`.`);
  if (content?.mediaType !== undefined) words.push(`Media type: \`${code(content.mediaType)}\`.`);
  return words.filter((word) => word !== undefined);
}

function arrayWords(rules: ArrayRules): readonly string[] {
  const words = [range(rules.minItems, rules.maxItems, 'item', 'items')];
  if (rules.uniqueItems === true) words.push('No two items are equal.');
  return words.filter((word) => word !== undefined);
}

function objectWords(rules: ObjectRules): readonly string[] {
  const { propertyNames, dependentRequired = [], chronological = [] } = rules;
  const words = [range(rules.minProperties, rules.maxProperties, 'property', 'properties')];
  const names = propertyNames === undefined ? [] : constraintsOf(propertyNames);
  if (names.length > 0) words.push(`Names: ${lower(names.join(' '))}`);
  for (const { property, required } of dependentRequired) {
    if (required.length === 0) continue;
    words.push(`With \`${code(property)}\` goes ${list(required)}.`);
  }
  if (chronological.length > 1) words.push(`In order of time: ${list(chronological)}.`);
  return words.filter((word) => word !== undefined);
}

function range(
  min: number | undefined,
  max: number | undefined,
  one: string,
  many: string,
): string | undefined {
  const unit = (value: number) => (value === 1 ? one : many);
  if (max === undefined) {
    return min === undefined || min === 0 ? undefined : `At least ${count(min)} ${unit(min)}.`;
  }
  if (min === max) return `Exactly ${count(max)} ${unit(max)}.`;
  if (min === undefined || min === 0) return `At most ${count(max)} ${unit(max)}.`;
  return `${count(min)} to ${count(max)} ${many}.`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${code(name)}\``).join(', ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number with commas between thousands, as prose has it. */
function count(value: number): string {
  const text = String(value);
  return /^-?\d{4,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text;
}
