import { acceptNone } from './make.js';
import type { Definition, DefinitionId, EnumRule, ObjectRules, Schema } from './model.js';
import { isComposed, isInPlace, mapChildren, type Role, visitChildren } from './walk.js';

/** Which properties a face does not have: a client sends no `readOnly` ones, a server returns no `writeOnly` ones. */
export type Hidden = 'readOnly' | 'writeOnly';

/** Definitions by id. */
export type Definitions = ReadonlyMap<DefinitionId, Definition>;

/** What is hidden in a model for one reason, worked out once for all that ask. */
export interface HiddenParts {
  readonly hidden: Hidden;
  readonly definitions: Definitions;
  /** Whether any schema is hidden for this reason; most models say nothing of it. */
  readonly isUsed: boolean;
  /** The definitions that were asked for so far. */
  readonly known: Map<DefinitionId, boolean>;
}

/** Prepares for asking what is hidden. */
export function hiddenParts(
  hidden: Hidden,
  definitions: Definitions,
  isUsed: boolean,
): HiddenParts {
  return { hidden, definitions, isUsed, known: new Map() };
}

/** A schema as one face has it: hidden properties are forbidden and not required, open enums are closed for clients. */
export function faceSchema(
  schema: Schema,
  parts: HiddenParts,
  outer: ReadonlySet<string> = noNames,
): Schema {
  const own = hiddenNames(schema, parts);
  const names = own.length === 0 ? outer : new Set([...outer, ...own]);
  const changed = mapChildren(schema, (child, role) => {
    // Under a negation less would mean more, so such schemas stay as they are.
    if (role === 'not' || role === 'if') return child;
    if (isProperty(role) && isHidden(child, parts)) return acceptNone(child.at, parts.hidden);
    return faceSchema(child, parts, isInPlace(role) ? names : noNames);
  });
  const required = withoutRequired(changed, names);
  return parts.hidden === 'readOnly' ? closeEnum(required) : required;
}

const noNames: ReadonlySet<string> = new Set();
const noneHidden: readonly string[] = [];

function isProperty(role: Role): boolean {
  return role === 'properties' || role === 'patternProperties' || role === 'additionalProperties';
}

/** Whether a value is hidden wherever this schema holds: by itself, or by what it refers to. */
export function isHidden(schema: Schema, parts: HiddenParts): boolean {
  if (!parts.isUsed) return false;
  if (schema.docs[parts.hidden] === true) return true;
  const { refs, allOf, anyOf, oneOf } = schema;
  const inner = (each: Schema): boolean => isHidden(each, parts);
  return (
    refs.some((id) => isHiddenDefinition(id, parts)) ||
    (allOf?.some(inner) ?? false) ||
    (anyOf?.every(inner) ?? false) ||
    (oneOf?.every(inner) ?? false)
  );
}

function isHiddenDefinition(id: DefinitionId, parts: HiddenParts): boolean {
  const answer = parts.known.get(id);
  const definition = parts.definitions.get(id);
  if (answer !== undefined || definition === undefined) return answer ?? false;
  // Until it is known a definition does not hide itself.
  parts.known.set(id, false);
  const found = isHidden(definition.schema, parts);
  parts.known.set(id, found);
  return found;
}

/** Names that are hidden at the place of a schema, whichever of the schemas that hold there says so. */
export function hiddenNames(schema: Schema, parts: HiddenParts): readonly string[] {
  if (!parts.isUsed || (schema.object === undefined && !isComposed(schema))) return noneHidden;
  const names: string[] = [];
  const seen = new Set<DefinitionId>();
  const collect = (each: Schema): void => {
    for (const property of each.object?.properties ?? []) {
      if (isHidden(property.schema, parts)) names.push(property.name);
    }
    visitChildren(each, (child, role) => {
      if (isInPlace(role) && role !== 'not' && role !== 'if') collect(child);
    });
    for (const id of each.refs) {
      const target = parts.definitions.get(id);
      if (target === undefined || seen.has(id)) continue;
      seen.add(id);
      collect(target.schema);
    }
  };
  collect(schema);
  return names;
}

function withoutRequired(schema: Schema, names: ReadonlySet<string>): Schema {
  if (schema.object === undefined || names.size === 0) return schema;
  const { object, ...others } = schema;
  const { dependentRequired, required, ...rules } = object;
  const isNamed = (name: string): boolean => names.has(name);
  if (!required?.some(isNamed) && !dependentRequired?.some((rule) => rule.required.some(isNamed)))
    return schema;
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
