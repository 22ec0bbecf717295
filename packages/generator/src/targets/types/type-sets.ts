import type { JsonType } from '../../model/json.js';
import type { Context } from './context.js';
import { type ArrayValues, type ObjectValues, typeOfLiteral, type Values } from './values.js';

/** JSON types, a bit for each: sets of them are compared wherever values are put together. */
type TypeSet = number;

const bits: Readonly<Record<JsonType, TypeSet>> = {
  null: 1,
  boolean: 2,
  number: 4,
  string: 8,
  array: 16,
  object: 32,
};
const noType: TypeSet = 0;
const everyType: TypeSet = 63;

/** Whether the outer set holds all values of each type of which the inner one holds any. */
export function isWithin(context: Context, inner: Values, outer: Values): boolean {
  const full = fullTypes(outer);
  return full !== noType && (typesOf(context, inner) & ~full) === noType;
}

/** Whether there is a type of which both sets may hold a value. */
export function shareType(context: Context, left: Values, right: Values): boolean {
  return (typesOf(context, left) & typesOf(context, right)) !== noType;
}

/** The JSON types of which the set may hold a value. */
function typesOf(context: Context, values: Values): TypeSet {
  switch (values.kind) {
    case 'any':
    case 'except':
      return everyType;
    case 'none':
      return noType;
    case 'scalar':
      return bits[values.type];
    case 'literal':
      return bits[typeOfLiteral(values.value)];
    case 'unrecognized':
      return bits.string;
    case 'object':
    case 'array':
      return bits[values.kind];
    case 'either':
      return values.members.reduce((all, member) => all | typesOf(context, member), noType);
    case 'both':
      return values.members.reduce((all, member) => all & typesOf(context, member), everyType);
    case 'name': {
      const resolved = context.resolve(values.id);
      return resolved === undefined ? everyType : typesOf(context, resolved);
    }
    case 'later':
      return typesOf(context, context.force(values));
  }
}

/** The JSON types of which the set holds every value. */
function fullTypes(values: Values): TypeSet {
  switch (values.kind) {
    case 'any':
      return everyType;
    case 'scalar':
      return values.brand === undefined ? bits[values.type] : noType;
    case 'object':
      return isAnyObject(values) ? bits.object : noType;
    case 'array':
      return isAnyArray(values) ? bits.array : noType;
    case 'either':
      return values.members.reduce((all, member) => all | fullTypes(member), noType);
    case 'none':
    case 'literal':
    case 'except':
    case 'unrecognized':
    case 'name':
    case 'both':
    case 'later':
      return noType;
  }
}

/** Whether objects of any kind are in the set, and no rule says so: such a set adds nothing to another. */
function isAnyObject(values: ObjectValues): boolean {
  return (
    values.entries.length === 0 &&
    values.patterns.length === 0 &&
    values.bases.length === 0 &&
    values.rest.value.kind === 'any' &&
    !values.rest.said
  );
}

/** Whether arrays of any kind are in the set. */
function isAnyArray(values: ArrayValues): boolean {
  return (
    values.prefix.length === 0 &&
    values.rest.kind === 'any' &&
    !values.said &&
    values.min === 0 &&
    values.max === undefined
  );
}
