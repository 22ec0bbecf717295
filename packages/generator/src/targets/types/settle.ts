import { extendsName } from './intersect.js';
import { keyword, named, type TypeNode, unionNode } from './nodes.js';
import type { Plan } from './plan.js';
import { valueDocs } from './docs.js';
import { objectMembers, ownEntries } from './settle-object.js';
import type { ArrayValues, Either, ObjectValues, Values } from './values.js';
import { sharesMuch, variantsOf } from './variants.js';

/** Arrays and tuples of at most so many items are spelt out. */
const tupleLimit = 8;

const noDocs: readonly string[] = [];

/** The type of values: each set has one way to be said. */
export function typeOf(plan: Plan, values: Values): TypeNode {
  switch (values.kind) {
    case 'any':
    case 'except':
      return keyword('unknown');
    case 'none':
      return keyword('never');
    case 'scalar':
      return values.brand === undefined ? keyword(values.type) : named(plan.brand(values.brand));
    case 'literal': {
      const { value, source } = values;
      return { kind: 'literal', value, docs: source === undefined ? noDocs : valueDocs(source) };
    }
    case 'unrecognized':
      return plan.options.openEnums === 'string' || values.any === true
        ? { kind: 'openString' }
        : named(plan.unrecognized());
    case 'name':
      return named(plan.definitionOf(values.id).name);
    case 'object':
      return objectType(plan, values, undefined, false);
    case 'array':
      return arrayType(plan, values);
    case 'either':
      return unionType(plan, values);
    case 'both':
      return { kind: 'intersection', members: values.members.map((one) => typeOf(plan, one)) };
    case 'later':
      return plan.nested(values, () => typeOf(plan, plan.force(values)));
  }
}

/** An object type: the definitions it extends, and what it says itself. */
export function objectType(
  plan: Plan,
  object: ObjectValues,
  base: ObjectValues | undefined,
  inUnion: boolean,
): TypeNode {
  const bases = object.bases
    .filter((id) => base?.bases.includes(id) !== true)
    .filter((id) => !object.bases.some((other) => other !== id && extendsName(plan, other, id)))
    .map((id) => named(plan.definitionOf(id).name));
  if (bases.length === 0 && base === undefined) {
    return { kind: 'object', members: objectMembers(plan, object, { inUnion }) };
  }
  const entries = ownEntries(plan, object, base);
  const [only] = bases;
  if (entries.length === 0 && only !== undefined && bases.length === 1) return only;
  if (entries.length === 0 && bases.length > 1) return { kind: 'intersection', members: bases };
  const own: TypeNode = {
    kind: 'object',
    members: objectMembers(plan, object, { entries, inUnion }),
  };
  return bases.length === 0 ? own : { kind: 'intersection', members: [...bases, own] };
}

function unionType(plan: Plan, values: Either): TypeNode {
  const { members, base } = variantsOf(plan, values);
  // Literals of a set are distinct, and often many.
  if (members.every((one) => one.kind === 'literal')) {
    return { kind: 'union', members: members.map((one) => typeOf(plan, one)) };
  }
  const shared = base !== undefined && sharesMuch(plan, members, base) ? base : undefined;
  const union = unionNode(
    members.map((one) =>
      one.kind === 'object' ? objectType(plan, one, shared, true) : typeOf(plan, one),
    ),
  );
  if (shared === undefined) return union;
  return { kind: 'intersection', members: [objectType(plan, shared, undefined, true), union] };
}

function arrayType(plan: Plan, array: ArrayValues): TypeNode {
  const { prefix, min, max } = array;
  const { readonly } = plan.options;
  const length = prefix.length;
  const item = (index: number) => typeOf(plan, prefix[index] ?? array.rest);
  const tuple = (count: number, rest: TypeNode | undefined): TypeNode => ({
    kind: 'tuple',
    items: Array.from({ length: count }, (_, index) => ({
      type: item(index),
      optional: index >= min,
    })),
    rest,
    readonly,
  });
  if (max !== undefined && max <= Math.max(tupleLimit, length)) return tuple(max, undefined);
  const rest = typeOf(plan, array.rest);
  const count = Math.max(length, min <= tupleLimit ? min : 0);
  return count === 0 ? { kind: 'array', item: rest, readonly } : tuple(count, rest);
}
