import type { Json } from '../../model/json.js';
import {
  any,
  none,
  type ObjectValues,
  type ScalarType,
  typeOfLiteral,
  type Values,
} from './values.js';

/** The union of sets, each named once; scalars absorb their literals. */
export function either(members: readonly Values[], base?: ObjectValues): Values {
  const [only] = members;
  if (only !== undefined && members.length === 1 && isPlain(only)) return only;
  const flat = new Map<string | Values, Values>();
  const listed = members.some((one) => one.kind === 'either')
    ? members.flatMap((one) => (one.kind === 'either' ? one.members : [one]))
    : members;
  if (listed.some((one) => one.kind === 'except')) return eitherExcept(listed);
  for (const member of listed) {
    if (member.kind === 'any') return any;
    if (member.kind === 'none') continue;
    const key = keyOf(member);
    if (!flat.has(key)) flat.set(key, member);
  }
  const scalars = new Set<ScalarType>();
  for (const member of flat.values()) {
    if (member.kind === 'scalar' && member.brand === undefined) scalars.add(member.type);
  }
  if (flat.has('literal true') && flat.has('literal false')) {
    flat.delete('literal false');
    flat.set('literal true', { kind: 'scalar', type: 'boolean' });
  }
  const kept = [...flat.values()].filter(
    (member) =>
      !(member.kind === 'scalar' && member.brand !== undefined && scalars.has(member.type)) &&
      !(member.kind === 'literal' && scalars.has(typeOfLiteral(member.value))) &&
      !(member.kind === 'unrecognized' && scalars.has('string')),
  );
  const [first, ...others] = kept;
  if (first === undefined) return none;
  if (others.length === 0) return first;
  return { kind: 'either', members: kept, ...(base && { base }) };
}

/** The union of strings that are distinct already: enumerations are long. */
export function eitherOfStrings(values: readonly string[]): Values {
  const members = values.map((value): Values => ({ kind: 'literal', value }));
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: 'either', members };
}

function isPlain({ kind }: Values): boolean {
  return kind !== 'either' && kind !== 'except';
}

/** All but the values that every member leaves out. */
function eitherExcept(members: readonly Values[]): Values {
  const leaves = (member: Values, value: Json): boolean => {
    switch (member.kind) {
      case 'except':
        return member.values.includes(value);
      case 'none':
      case 'object':
      case 'array':
        return true;
      case 'scalar':
        return member.type !== (value === null ? 'null' : typeof value);
      case 'literal':
        return member.value !== value;
      case 'unrecognized':
        return typeof value !== 'string';
      case 'any':
      case 'name':
      case 'both':
      case 'either':
      case 'later':
        return false;
    }
  };
  const candidates = members.flatMap((one) => (one.kind === 'except' ? one.values : []));
  const values = candidates.filter(
    (value, index) =>
      (value === null || typeof value !== 'object') &&
      candidates.indexOf(value) === index &&
      members.every((member) => leaves(member, value)),
  );
  return values.length === 0 ? any : { kind: 'except', values };
}

/** Enumerations are long: a mark in front is all that keeps strings apart from other keys. */
function literalKey(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value}` : `literal ${value}`;
}

function keyOf(values: Values): string | Values {
  switch (values.kind) {
    case 'scalar':
      return `scalar ${values.type} ${values.brand ?? ''}`;
    case 'literal':
      return literalKey(values.value);
    case 'unrecognized':
      return 'unrecognized';
    case 'name':
      return `name ${values.id}`;
    case 'any':
    case 'none':
    case 'except':
    case 'object':
    case 'array':
    case 'either':
    case 'both':
    case 'later':
      return values;
  }
}
