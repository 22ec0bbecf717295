import type { Json } from '../../model/json.js';
import type { KeywordContext, KeywordReader } from '../context.js';
import { distinct } from './any.js';
import { countOf, flagOf, namesOf, textOf } from './values.js';

const bytes =
  (rule: 'minBytes' | 'maxBytes'): KeywordReader =>
  (value, context) => {
    const limit = countOf(value, context);
    return limit === undefined ? undefined : { string: { [rule]: limit } };
  };

const instant =
  (rule: 'formatMinimum' | 'formatMaximum'): KeywordReader =>
  (value, context) => {
    const bound = textOf(value, context);
    if (bound === undefined) return undefined;
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(bound)
      ? { string: { [rule]: bound } }
      : context.invalid('a date-time in UTC, like 2024-01-31T00:00:00Z');
  };

const jsonText: KeywordReader = (value, context) =>
  flagOf(value, context) === true ? { string: { jsonText: true } } : undefined;

const chronological: KeywordReader = (value, context) => {
  const names = namesOf(value, context);
  if (names === undefined) return undefined;
  return names.length < 2
    ? context.invalid('at least two names of properties')
    : { object: { chronological: names } };
};

const message: KeywordReader = (value, context) => {
  const said = textOf(value, context);
  return said === undefined ? undefined : { docs: { message: said } };
};

const extensibleEnum: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  const values = distinct(value, context);
  return values === undefined ? undefined : openEnum(values, value, context);
};

/** A closed enum beside it has the last word. */
function openEnum(values: readonly Json[], written: Json, { keyword, schema }: KeywordContext) {
  return Object.hasOwn(schema, 'enum')
    ? { annotations: [{ keyword, value: written }] }
    : { enum: { values, open: true as const }, origin: { enum: keyword } };
}

/** Keywords of our own: annotations to every other tool. */
export const ownKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['x-max-bytes', bytes('maxBytes')],
  ['x-min-bytes', bytes('minBytes')],
  ['x-chronological', chronological],
  ['x-json-text', jsonText],
  ['x-message', message],
  ['x-extensible-enum', extensibleEnum],
  ['x-format-minimum', instant('formatMinimum')],
  ['x-format-maximum', instant('formatMaximum')],
];
