import { isJsonObject, type Json } from '../model/json.js';
import type { Property, Schema, StringContent } from '../model/model.js';
import type { KeywordContext, KeywordReader } from './context.js';
import type { Part } from './part.js';
import { countOf, flagOf, numberOf, objectOf, schemasOf, textOf } from './values.js';

function reader<Value>(
  read: (value: Json, context: KeywordContext) => Value | undefined,
  part: (value: Value) => Part,
): KeywordReader {
  return (value, context) => {
    const found = read(value, context);
    return found === undefined ? undefined : part(found);
  };
}

/** Reads a whole number from 0. */
export function countReader(part: (count: number) => Part): KeywordReader {
  return reader(countOf, part);
}

/** Reads a finite number. */
export function numberReader(part: (value: number) => Part): KeywordReader {
  return reader(numberOf, part);
}

/** Reads a text. */
export function textReader(part: (text: string) => Part): KeywordReader {
  return reader(textOf, part);
}

/** Reads a list of schemas. */
export function schemaListReader(part: (schemas: readonly Schema[]) => Part): KeywordReader {
  return reader(schemasOf, part);
}

/** Reads an object that has a schema for each name. */
export function namedSchemasReader(part: (list: readonly Property[]) => Part): KeywordReader {
  return reader((value, context) => {
    const record = objectOf(value, context);
    return (
      record &&
      Object.entries(record).map(([name, child]) => ({ name, schema: context.child(child, name) }))
    );
  }, part);
}

/** Reads a moment. */
export function instantReader(part: (bound: string) => Part): KeywordReader {
  return reader((value, context) => {
    const bound = textOf(value, context);
    if (bound === undefined) return undefined;
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(bound)
      ? bound
      : context.invalid('a date-time in UTC, like 2024-01-31T00:00:00Z');
  }, part);
}

/** Reads `true`, and keeps `false` as it was written. */
export function docsFlagReader(keyword: 'deprecated' | 'readOnly' | 'writeOnly'): KeywordReader {
  return (value, context) => {
    if (flagOf(value, context) === true) return { docs: { [keyword]: true } };
    return value === false ? { annotations: [{ keyword, value }] } : undefined;
  };
}

/** Reads what a string holds; both keywords are rules only together with what the config says. */
export function contentReader(
  member: keyof Pick<StringContent, 'encoding' | 'mediaType'>,
): KeywordReader {
  return (value, context) => {
    const text = textOf(value, context);
    if (text === undefined) return undefined;
    return { string: { content: { [member]: text, assert: context.assertContent } } };
  };
}

/** Reads a limit that, in draft-04, a flag beside it makes exclusive. */
export function draft04BoundReader(
  rule: 'minimum' | 'maximum',
  flag: 'exclusiveMinimum' | 'exclusiveMaximum',
): KeywordReader {
  return (value, context) => {
    const limit = numberOf(value, context);
    if (limit === undefined) return undefined;
    return Object.hasOwn(context.schema, flag) && context.schema[flag] === true
      ? { number: { [flag]: limit }, origin: { [flag]: rule } }
      : { number: { [rule]: limit } };
  };
}

function aside(look: (value: Json, context: KeywordContext) => unknown): KeywordReader {
  return (value, context) => {
    look(value, context);
    return undefined;
  };
}

/** A count that another keyword reads; here only its form is looked at. */
export const countAside = aside(countOf);

/** A flag that something else reads; here only its form is looked at. */
export const flagAside = aside(flagOf);

/** A text that something else reads; here only its form is looked at. */
export const textAside = aside(textOf);

/** An object whose members are read where they are referred to; here only its form is looked at. */
export const objectAside = aside((value, context) =>
  isJsonObject(value) ? undefined : context.invalid('an object of schemas'),
);

/** A branch that `if` reads; without one it must still be a schema. */
export const branchAside = aside((value, context) => {
  if (!Object.hasOwn(context.schema, 'if')) context.child(value);
});
