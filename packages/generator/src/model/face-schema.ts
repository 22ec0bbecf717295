import { acceptNone } from './make.js';
import type { Definition, DefinitionId, EnumRule, ObjectRules, Schema } from './model.js';
import { childrenOf, isInPlace, mapChildren, type Role } from './walk.js';

/** Which properties a face does not have: a client sends no `readOnly` ones, a server returns no `writeOnly` ones. */
export type Hidden = 'readOnly' | 'writeOnly';

/** Definitions by id. */
export type Definitions = ReadonlyMap<DefinitionId, Definition>;

/** A schema as one face has it: hidden properties are forbidden and not required, open enums are closed for clients. */
export function faceSchema(
  schema: Schema,
  hidden: Hidden,
  definitions: Definitions,
  outer: ReadonlySet<string> = new Set(),
): Schema {
  const names = new Set([...outer, ...hiddenNames(schema, hidden, definitions)]);
  const changed = mapChildren(schema, (child, role) => {
    // Under a negation less would mean more, so such schemas stay as they are.
    if (role === 'not' || role === 'if') return child;
    if (isProperty(role) && isHidden(child, hidden, definitions))
      return acceptNone(child.at, hidden);
    return faceSchema(child, hidden, definitions, isInPlace(role) ? names : new Set());
  });
  const required = withoutRequired(changed, names);
  return hidden === 'readOnly' ? closeEnum(required) : required;
}

function isProperty(role: Role): boolean {
  return role === 'properties' || role === 'patternProperties' || role === 'additionalProperties';
}

/** Whether a value is hidden wherever this schema holds: by itself, or by what it refers to. */
export function isHidden(
  schema: Schema,
  hidden: Hidden,
  definitions: Definitions,
  known: Map<DefinitionId, boolean> = new Map(),
): boolean {
  if (schema.docs[hidden] === true) return true;
  const inner = (each: Schema): boolean => isHidden(each, hidden, definitions, known);
  const target = (id: DefinitionId): boolean => {
    const answer = known.get(id);
    const definition = definitions.get(id);
    if (answer !== undefined || definition === undefined) return answer ?? false;
    // Until it is known a definition does not hide itself.
    known.set(id, false);
    const found = inner(definition.schema);
    known.set(id, found);
    return found;
  };
  return (
    schema.refs.some(target) ||
    (schema.allOf?.some(inner) ?? false) ||
    (schema.anyOf?.every(inner) ?? false) ||
    (schema.oneOf?.every(inner) ?? false)
  );
}

/** Names that are hidden at the place of a schema, whichever of the schemas that hold there says so. */
export function hiddenNames(
  schema: Schema,
  hidden: Hidden,
  definitions: Definitions,
  seen: Set<DefinitionId> = new Set(),
): readonly string[] {
  const own = (schema.object?.properties ?? []).filter((property) =>
    isHidden(property.schema, hidden, definitions),
  );
  const inner = childrenOf(schema).filter(
    ({ role }) => isInPlace(role) && role !== 'not' && role !== 'if',
  );
  return [
    ...own.map(({ name }) => name),
    ...inner.flatMap((child) => hiddenNames(child.schema, hidden, definitions, seen)),
    ...schema.refs.flatMap((id) => {
      const target = definitions.get(id);
      if (target === undefined || seen.has(id)) return [];
      seen.add(id);
      return hiddenNames(target.schema, hidden, definitions, seen);
    }),
  ];
}

function withoutRequired(schema: Schema, names: ReadonlySet<string>): Schema {
  const { object, ...others } = schema;
  if (object === undefined || names.size === 0) return schema;
  const { dependentRequired, required, ...rules } = object;
  const kept = required?.filter((name) => !names.has(name)) ?? [];
  const dependent = dependentRequired?.map((rule) => ({
    ...rule,
    required: rule.required.filter((name) => !names.has(name)),
  }));
  const changed: ObjectRules = {
    ...rules,
    ...(kept.length > 0 && { required: kept }),
    ...(dependent && { dependentRequired: dependent }),
  };
  return Object.keys(changed).length === 0 ? others : { ...others, object: changed };
}

/** A client sends known values only; a pattern that all of them match says nothing then. */
function closeEnum(schema: Schema): Schema {
  const { enum: rule, string } = schema;
  if (rule?.open !== true) return schema;
  const closed: EnumRule = { values: rule.values };
  const pattern = string?.pattern;
  if (pattern === undefined) return { ...schema, enum: closed };
  const expression = new RegExp(pattern.source, pattern.flags);
  if (!rule.values.every((value) => typeof value === 'string' && expression.test(value))) {
    return { ...schema, enum: closed };
  }
  const { pattern: _, ...rest } = string ?? {};
  const { string: __, ...others } = schema;
  return { ...others, enum: closed, ...(Object.keys(rest).length > 0 && { string: rest }) };
}
