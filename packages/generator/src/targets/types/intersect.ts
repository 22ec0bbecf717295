import type { DefinitionId } from '../../model/model.js';
import { equalJson } from '../../model/equal.js';
import { mergeArrays } from './arrays.js';
import { type Context, memberLimit } from './context.js';
import { canExtend, mergeObjects } from './objects.js';
import { either } from './either.js';
import { isWithin, shareType } from './type-sets.js';
import {
  type Both,
  type ExceptValues,
  none,
  type ObjectValues,
  typeOfLiteral,
  type Values,
} from './values.js';

/** The values in both sets. */
export function intersect(context: Context, one: Values, two: Values): Values {
  const left = context.force(one);
  const right = context.force(two);
  if (left === right || left.kind === 'none' || right.kind === 'any') return left;
  if (right.kind === 'none' || left.kind === 'any') return right;
  if (isWithin(context, left, right)) return left;
  if (isWithin(context, right, left)) return right;
  if (left.kind === 'either' || right.kind === 'either') return distribute(context, left, right);
  if (left.kind === 'both') return addTo(context, left, right);
  if (right.kind === 'both') return addTo(context, right, left);
  if (left.kind === 'name') return intersectName(context, left.id, right);
  if (right.kind === 'name') return intersectName(context, right.id, left);
  if (left.kind === 'object' && right.kind === 'object') return mergeObjects(left, right);
  if (left.kind === 'array' && right.kind === 'array') return mergeArrays(left, right);
  return intersectScalars(left, right);
}

function distribute(context: Context, left: Values, right: Values): Values {
  const lefts = left.kind === 'either' ? left.members : [left];
  const rights = right.kind === 'either' ? right.members : [right];
  if (lefts.length * rights.length > memberLimit && lefts.length > 1 && rights.length > 1) {
    return commonLiterals(lefts, rights) ?? { kind: 'both', members: [left, right] };
  }
  const members = lefts.flatMap((one) => rights.map((other) => intersect(context, one, other)));
  return either(members, baseOf(context, left, right));
}

/** What was said of all members before they parted: an object, or the bases of both sides. */
function baseOf(context: Context, left: Values, right: Values): ObjectValues | undefined {
  const bases = [left, right].flatMap((one): readonly ObjectValues[] => {
    if (one.kind === 'object') return [one];
    return one.kind === 'either' && one.base !== undefined ? [one.base] : [];
  });
  const [first, second] = bases;
  if (first === undefined || second === undefined) return first;
  const base = intersect(context, first, second);
  return base.kind === 'object' ? base : undefined;
}

/** Two long enumerations, in linear time. */
function commonLiterals(lefts: readonly Values[], rights: readonly Values[]): Values | undefined {
  const known = new Set<string | number | boolean>();
  for (const member of rights) {
    if (member.kind !== 'literal') return undefined;
    known.add(member.value);
  }
  if (lefts.some((member) => member.kind !== 'literal')) return undefined;
  return either(lefts.filter((member) => member.kind === 'literal' && known.has(member.value)));
}

function addTo(context: Context, left: Both, right: Values): Values {
  if (!shareType(context, left, right)) return none;
  if (right.kind === 'both') return { kind: 'both', members: [...left.members, ...right.members] };
  const index = left.members.findIndex((member) => member.kind === right.kind);
  const twin = left.members[index];
  if (twin === undefined || (right.kind !== 'object' && right.kind !== 'array')) {
    return { kind: 'both', members: [...left.members, right] };
  }
  const merged = intersect(context, twin, right);
  return merged.kind === 'none'
    ? none
    : { kind: 'both', members: left.members.map((one, at) => (at === index ? merged : one)) };
}

function intersectName(context: Context, id: string, right: Values): Values {
  const name: Values = { kind: 'name', id };
  if (right.kind === 'name' && right.id === id) return name;
  const resolved = context.resolve(id);
  if (resolved === undefined) return { kind: 'both', members: [name, right] };
  const others = right.kind === 'name' ? context.resolve(right.id) : right;
  if (others === undefined) return { kind: 'both', members: [name, right] };
  if (!shareType(context, resolved, others)) return none;
  if (right.kind === 'name') {
    if (extendsName(context, id, right.id)) return name;
    if (extendsName(context, right.id, id)) return right;
  }
  if (
    resolved.kind === 'object' &&
    others.kind === 'object' &&
    canExtend(resolved) &&
    canExtend(others)
  ) {
    const base = { ...resolved, bases: [id] };
    return mergeObjects(base, right.kind === 'name' ? { ...others, bases: [right.id] } : others);
  }
  if (isEnumeration(resolved)) return intersect(context, resolved, right);
  if (isEnumeration(others)) return intersect(context, resolved, others);
  if (right.kind === 'except') return name;
  return { kind: 'both', members: [name, right] };
}

/** Whether a definition says all that another one says, since it was made from it. */
export function extendsName(context: Context, id: DefinitionId, base: DefinitionId): boolean {
  const resolved = context.resolve(id);
  if (resolved?.kind !== 'object') return false;
  return resolved.bases.some(
    (one) => one === base || (one !== id && extendsName(context, one, base)),
  );
}

/** Whether a definition is better spelt out when something is taken away from it. */
function isEnumeration(values: Values): boolean {
  return values.kind === 'either'
    ? values.members.every(isEnumeration)
    : values.kind === 'literal' || values.kind === 'unrecognized' || values.kind === 'scalar';
}

function intersectScalars(left: Values, right: Values): Values {
  if (left.kind === 'except') return without(right, left);
  if (right.kind === 'except') return without(left, right);
  if (left.kind === 'literal') return holds(right, left.value) ? left : none;
  if (right.kind === 'literal') return holds(left, right.value) ? right : none;
  if (left.kind === 'unrecognized') return holds(right, '') ? left : none;
  if (right.kind === 'unrecognized') return holds(left, '') ? right : none;
  return left.kind === 'scalar' && right.kind === 'scalar' && left.type === right.type
    ? left.brand === undefined
      ? right
      : left
    : none;
}

function holds(values: Values, literal: string | number | boolean): boolean {
  return (
    (values.kind === 'literal' && values.value === literal) ||
    (values.kind === 'scalar' && values.type === typeOfLiteral(literal)) ||
    (values.kind === 'unrecognized' && typeof literal === 'string')
  );
}

function without(values: Values, except: ExceptValues): Values {
  if (values.kind === 'except') {
    return { kind: 'except', values: [...values.values, ...except.values] };
  }
  if (values.kind === 'literal') {
    return except.values.some((value) => equalJson(value, values.value)) ? none : values;
  }
  if (values.kind !== 'scalar') return values;
  if (values.type === 'null') return except.values.includes(null) ? none : values;
  if (values.type !== 'boolean') return values;
  const left = [true, false].filter((value) => !except.values.includes(value));
  return either(left.map((value) => ({ kind: 'literal', value })));
}
