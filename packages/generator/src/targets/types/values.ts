import type { Json, JsonType } from '../../model/json.js';
import { acceptsNothing } from '../../model/make.js';
import type { DefinitionId, Pattern, Schema } from '../../model/model.js';

/**
 * A set of JSON values, in the terms of TypeScript but still with the meaning of JSON Schema: here
 * sets are merged, and only the result becomes a type. A set may grow on the way, never shrink.
 */
export type Values =
  | { readonly kind: 'any' }
  | { readonly kind: 'none' }
  | ScalarValues
  | LiteralValues
  | ExceptValues
  | UnrecognizedValues
  | { readonly kind: 'name'; readonly id: DefinitionId }
  | ObjectValues
  | ArrayValues
  | Either
  | Both
  | Later;

/** The JSON types without parts. */
export type ScalarType = 'null' | 'boolean' | 'number' | 'string';

/** One string, number or boolean; `source` is the schema that documents it. */
export interface LiteralValues {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
  readonly source?: Schema;
}

/** All values of a type without parts, or all strings of a format that has a type of its own. */
export interface ScalarValues {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly brand?: string;
}

/** Strings beside those that are listed; `any` where the schema itself says that any string will do. */
export interface UnrecognizedValues {
  readonly kind: 'unrecognized';
  readonly any?: true;
}

/** Everything but some scalar values. */
export interface ExceptValues {
  readonly kind: 'except';
  readonly values: readonly Json[];
}

/** Objects. `bases` are definitions that `entries` repeats and a declaration can extend. */
export interface ObjectValues {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
  readonly patterns: readonly PatternEntry[];
  readonly rest: Rest;
  readonly bases: readonly DefinitionId[];
}

/** One property. `sources` are the schemas that document it. */
export interface Entry {
  readonly name: string;
  readonly value: Values;
  readonly optional: boolean;
  readonly sources: readonly Schema[];
}

/** The properties whose names match. */
export interface PatternEntry {
  readonly pattern: Pattern;
  readonly value: Values;
  readonly source: Schema;
}

/** All other properties; whether a rule speaks of them, or nothing does. */
export interface Rest {
  readonly value: Values;
  readonly said: boolean;
  readonly source?: Schema;
}

/** Arrays. */
export interface ArrayValues {
  readonly kind: 'array';
  readonly prefix: readonly Values[];
  readonly rest: Values;
  readonly said: boolean;
  readonly min: number;
  readonly max: number | undefined;
}

/** Any of the members. `base` is what was said of all before they parted. */
export interface Either {
  readonly kind: 'either';
  readonly members: readonly Values[];
  readonly base?: ObjectValues;
}

/** All of the members at once, where they could not be merged. */
export interface Both {
  readonly kind: 'both';
  readonly members: readonly Values[];
}

/** All of the schemas and sets at once, not looked into yet: so recursion ends, and work is saved. */
export interface Later {
  readonly kind: 'later';
  readonly parts: readonly (Schema | Values)[];
}

/** The JSON types in the order in which people write them. */
export const printedTypes: readonly JsonType[] = [
  'string',
  'number',
  'boolean',
  'array',
  'object',
  'null',
];

/** Every JSON value. */
export const any: Values = { kind: 'any' };

/** No value. */
export const none: Values = { kind: 'none' };

/** Every object. */
export const anyObject: ObjectValues = {
  kind: 'object',
  entries: [],
  patterns: [],
  rest: { value: any, said: false },
  bases: [],
};

/** Every array. */
export const anyArray: ArrayValues = {
  kind: 'array',
  prefix: [],
  rest: any,
  said: false,
  min: 0,
  max: undefined,
};

/** All values of one JSON type. */
export function allOfType(type: JsonType): Values {
  switch (type) {
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
      return { kind: 'scalar', type };
    case 'array':
      return anyArray;
    case 'object':
      return anyObject;
  }
}

/** An object of which nothing is known but these entries. */
export function objectWith(entries: readonly Entry[]): ObjectValues {
  return { ...anyObject, entries };
}

/** The JSON type of a literal. */
export function typeOfLiteral(value: string | number | boolean): ScalarType {
  return typeof value as 'string' | 'number' | 'boolean';
}

/** The values of a schema, looked into when they are needed. */
export function valuesOf(schema: Schema): Values {
  return acceptsNothing(schema) ? none : { kind: 'later', parts: [schema] };
}

/** The values in both sets, merged when they are needed. */
export function later(left: Values, right: Values): Values {
  if (left === right || right.kind === 'any') return left;
  if (left.kind === 'any') return right;
  if (left.kind === 'none' || right.kind === 'none') return none;
  const parts = (one: Values) => (one.kind === 'later' ? one.parts : [one]);
  const all = new Set([...parts(left), ...parts(right)]);
  // What adds nothing is not merged: so a type that refers to itself comes to an end.
  if (all.size === parts(left).length) return left;
  if (all.size === parts(right).length) return right;
  return { kind: 'later', parts: [...all] };
}
