import { acceptsNothing, hasNoRules } from './make.js';
import type { ObjectRules, Schema } from './model.js';
import { isInPlace, mapChildren } from './walk.js';

/** What is known of a value by the time that a schema is asked. */
interface Known {
  /** Properties that the value cannot have. */
  readonly absent: ReadonlySet<string>;
  /** Those of them that schemas around this one forbid, whatever is left out here. */
  readonly outside: ReadonlySet<string>;
  /** Whether the value can be nothing but an object. */
  readonly isObject: boolean;
}

const nothingKnown: Known = { absent: new Set(), outside: new Set(), isObject: false };

/**
 * The same rules with less: conditions that can never hold, members that say nothing and rules on
 * properties that are forbidden anyway are gone.
 */
export function simplify(schema: Schema): Schema {
  return simplifyWith(schema, nothingKnown);
}

function simplifyWith(schema: Schema, known: Known): Schema {
  const own = withoutRepeats(schema, known);
  const here: Known = {
    absent: united(known.absent, forbidden(own)),
    outside: united(known.outside, ownForbidden(own)),
    isObject: known.isObject || (own.types.length === 1 && own.types[0] === 'object'),
  };
  const inner = mapChildren(own, (child, role) => {
    if (role === 'not' || role === 'if') return child;
    return simplifyWith(child, isInPlace(role) ? here : nothingKnown);
  });
  return withoutEmptyMembers(settleCondition(withPossibleNames(inner, here), here));
}

function united(known: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return more.length === 0 ? known : new Set([...known, ...more]);
}

/** Names that the schema, or a schema that must hold with it, gives the schema `false`. */
function forbidden(schema: Schema): readonly string[] {
  if (schema.allOf === undefined) return ownForbidden(schema);
  return [...ownForbidden(schema), ...(schema.allOf ?? []).flatMap(forbidden)];
}

function ownForbidden({ object }: Schema): readonly string[] {
  const properties = object?.properties ?? [];
  return properties.flatMap(({ name, schema }) => (acceptsNothing(schema) ? [name] : []));
}

/** Without the properties that are forbidden from outside already. */
function withoutRepeats(schema: Schema, { outside }: Known): Schema {
  const { object } = schema;
  if (object?.properties === undefined || outside.size === 0) return schema;
  const { properties, ...others } = object;
  const kept = properties.filter(
    ({ name, schema: each }) => !(acceptsNothing(each) && outside.has(name)),
  );
  return withObject(schema, kept.length === 0 ? others : { ...others, properties: kept });
}

/** Without rules that speak of properties that cannot be there. */
function withPossibleNames(schema: Schema, { absent }: Known): Schema {
  const { object } = schema;
  if (object === undefined || absent.size === 0) return schema;
  const { chronological, dependentRequired, dependentSchemas, ...others } = object;
  if (!chronological && !dependentRequired && !dependentSchemas) return schema;
  const order = chronological?.filter((name) => !absent.has(name)) ?? [];
  const names = dependentRequired?.filter(({ property }) => !absent.has(property)) ?? [];
  const schemas = dependentSchemas?.filter(({ name }) => !absent.has(name)) ?? [];
  return withObject(schema, {
    ...others,
    ...(order.length > 1 && { chronological: order }),
    ...(names.length > 0 && { dependentRequired: names }),
    ...(schemas.length > 0 && { dependentSchemas: schemas }),
  });
}

function withObject(schema: Schema, object: ObjectRules): Schema {
  const { object: _, ...others } = schema;
  return Object.keys(object).length === 0 ? others : { ...others, object };
}

/** A condition that asks for a property that cannot be there never holds. */
function settleCondition(schema: Schema, { absent, isObject }: Known): Schema {
  if (schema.when === undefined || !isObject) return schema;
  const { when, ...others } = schema;
  if (!requires(when.if, absent)) return schema;
  return when.else === undefined
    ? others
    : { ...others, allOf: [...(others.allOf ?? []), when.else] };
}

function requires({ object, allOf }: Schema, names: ReadonlySet<string>): boolean {
  return (
    (object?.required?.some((name) => names.has(name)) ?? false) ||
    (allOf?.some((member) => requires(member, names)) ?? false)
  );
}

function withoutEmptyMembers(schema: Schema): Schema {
  if (schema.allOf === undefined) return schema;
  const { allOf, ...others } = schema;
  const kept = allOf.filter((member) => !hasNoRules(member));
  if (kept.length === allOf.length) return schema;
  return kept.length === 0 ? others : { ...others, allOf: kept };
}
