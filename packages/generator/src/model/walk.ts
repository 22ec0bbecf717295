import type { ArrayRules, ObjectRules, Schema, StringRules } from './model.js';

/** How a schema stands in its parent. */
export type Role = InPlaceRole | ChildRole;

/** Roles in which a schema binds the same value as its parent. */
export type InPlaceRole =
  | 'allOf'
  | 'anyOf'
  | 'oneOf'
  | 'not'
  | 'if'
  | 'then'
  | 'else'
  | 'dependentSchemas';

/** Roles in which a schema binds a part of the parent's value, or its name, or its decoded text. */
export type ChildRole =
  | 'properties'
  | 'patternProperties'
  | 'additionalProperties'
  | 'unevaluatedProperties'
  | 'propertyNames'
  | 'prefixItems'
  | 'items'
  | 'contains'
  | 'unevaluatedItems'
  | 'contentSchema';

/** A direct subschema and its role. */
export interface Child {
  readonly role: Role;
  readonly schema: Schema;
}

/** Whether a subschema in this role binds the same value as its parent. */
export function isInPlace(role: Role): role is InPlaceRole {
  switch (role) {
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
    case 'not':
    case 'if':
    case 'then':
    case 'else':
    case 'dependentSchemas':
      return true;
    case 'properties':
    case 'patternProperties':
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
    case 'prefixItems':
    case 'items':
    case 'contains':
    case 'unevaluatedItems':
    case 'contentSchema':
      return false;
  }
}

/** The direct subschemas of a schema; references are not followed. */
export function childrenOf(schema: Schema): readonly Child[] {
  const children: Child[] = [];
  visitChildren(schema, (child, role) => void children.push({ role, schema: child }));
  return children;
}

type Visit = (child: Schema, role: Role) => void;

/** Calls for each direct subschema of a schema, without a list of them: schemas are gone through often. */
export function visitChildren(schema: Schema, visit: Visit): void {
  const { string, array, object, allOf, anyOf, oneOf, not, when } = schema;
  if (string !== undefined) visitOne(string.content?.schema, 'contentSchema', visit);
  if (array !== undefined) {
    visitAll(array.prefixItems, 'prefixItems', visit);
    visitOne(array.items, 'items', visit);
    visitOne(array.contains?.schema, 'contains', visit);
    visitOne(array.unevaluatedItems, 'unevaluatedItems', visit);
  }
  if (object !== undefined) {
    visitNamed(object.properties, 'properties', visit);
    visitNamed(object.patternProperties, 'patternProperties', visit);
    visitOne(object.additionalProperties, 'additionalProperties', visit);
    visitOne(object.propertyNames, 'propertyNames', visit);
    visitNamed(object.dependentSchemas, 'dependentSchemas', visit);
    visitOne(object.unevaluatedProperties, 'unevaluatedProperties', visit);
  }
  visitAll(allOf, 'allOf', visit);
  visitAll(anyOf, 'anyOf', visit);
  visitAll(oneOf, 'oneOf', visit);
  visitOne(not, 'not', visit);
  if (when !== undefined) {
    visitOne(when.if, 'if', visit);
    visitOne(when.then, 'then', visit);
    visitOne(when.else, 'else', visit);
  }
}

function visitOne(child: Schema | undefined, role: Role, visit: Visit): void {
  if (child !== undefined) visit(child, role);
}

function visitAll(list: readonly Schema[] | undefined, role: Role, visit: Visit): void {
  if (list !== undefined) for (const child of list) visit(child, role);
}

function visitNamed(
  list: readonly { readonly schema: Schema }[] | undefined,
  role: Role,
  visit: Visit,
): void {
  if (list !== undefined) for (const { schema } of list) visit(schema, role);
}

/** Whether a schema consists of others that bind the same value, by reference or in place. */
export function isComposed({ refs, object, allOf, anyOf, oneOf, not, when }: Schema): boolean {
  return (
    refs.length > 0 ||
    allOf !== undefined ||
    anyOf !== undefined ||
    oneOf !== undefined ||
    not !== undefined ||
    when !== undefined ||
    object?.dependentSchemas !== undefined
  );
}

/** Whether a condition holds for some direct subschema. */
export function someChild(schema: Schema, holds: (child: Schema, role: Role) => boolean): boolean {
  let found = false;
  visitChildren(schema, (child, role) => {
    found ||= holds(child, role);
  });
  return found;
}

type Change = (child: Schema, role: Role) => Schema;

/** The schema with each direct subschema replaced; where none changes it is the schema itself. */
export function mapChildren(schema: Schema, change: Change): Schema {
  const { string, array, object, allOf, anyOf, oneOf, not, when } = schema;
  const isLeaf =
    !string?.content && !array && !object && !allOf && !anyOf && !oneOf && !not && !when;
  if (isLeaf) return schema;
  return withMembers(schema, {
    string: string && mapString(string, change),
    array: array && mapArray(array, change),
    object: object && mapObject(object, change),
    allOf: mapList(allOf, 'allOf', change),
    anyOf: mapList(anyOf, 'anyOf', change),
    oneOf: mapList(oneOf, 'oneOf', change),
    not: not && change(not, 'not'),
    when: when && mapCondition(when, change),
  });
}

function mapString(string: StringRules, change: Change): StringRules {
  const { content } = string;
  if (content?.schema === undefined) return string;
  const schema = change(content.schema, 'contentSchema');
  return schema === content.schema ? string : { ...string, content: { ...content, schema } };
}

function mapArray(array: ArrayRules, change: Change): ArrayRules {
  const { prefixItems, items, contains, unevaluatedItems } = array;
  return withMembers(array, {
    prefixItems: mapList(prefixItems, 'prefixItems', change),
    items: items && change(items, 'items'),
    contains: contains && withMembers(contains, { schema: change(contains.schema, 'contains') }),
    unevaluatedItems: unevaluatedItems && change(unevaluatedItems, 'unevaluatedItems'),
  });
}

function mapObject(object: ObjectRules, change: Change): ObjectRules {
  const { additionalProperties, propertyNames, unevaluatedProperties } = object;
  return withMembers(object, {
    properties: mapEntries(object.properties, 'properties', change),
    patternProperties: mapEntries(object.patternProperties, 'patternProperties', change),
    additionalProperties:
      additionalProperties && change(additionalProperties, 'additionalProperties'),
    propertyNames: propertyNames && change(propertyNames, 'propertyNames'),
    dependentSchemas: mapEntries(object.dependentSchemas, 'dependentSchemas', change),
    unevaluatedProperties:
      unevaluatedProperties && change(unevaluatedProperties, 'unevaluatedProperties'),
  });
}

function mapCondition(when: Condition, change: Change): Condition {
  return withMembers(when, {
    if: change(when.if, 'if'),
    then: when.then && change(when.then, 'then'),
    else: when.else && change(when.else, 'else'),
  });
}

type Condition = Schema['when'] & object;

function mapList(
  list: readonly Schema[] | undefined,
  role: Role,
  change: Change,
): readonly Schema[] | undefined {
  if (list === undefined) return undefined;
  // A list is copied where something changes, which is rare.
  let changed: Schema[] | undefined;
  for (const [index, child] of list.entries()) {
    const next = change(child, role);
    if (next !== child) changed ??= list.slice(0, index);
    changed?.push(next);
  }
  return changed ?? list;
}

function mapEntries<Entry extends { readonly schema: Schema }>(
  entries: readonly Entry[] | undefined,
  role: Role,
  change: Change,
): readonly Entry[] | undefined {
  if (entries === undefined) return undefined;
  let changed: Entry[] | undefined;
  for (const [index, entry] of entries.entries()) {
    const schema = change(entry.schema, role);
    if (schema !== entry.schema) changed ??= entries.slice(0, index);
    changed?.push(schema === entry.schema ? entry : { ...entry, schema });
  }
  return changed ?? entries;
}

/** A copy with other members where some differ; those that are not there are left out. */
function withMembers<Value extends object>(
  value: Value,
  members: { readonly [Member in keyof Value]?: Value[Member] | undefined },
): Value {
  let copy = value;
  for (const name in members) {
    const member = members[name];
    if (member === undefined || member === value[name]) continue;
    if (copy === value) copy = { ...value };
    copy[name] = member as Value[typeof name];
  }
  return copy;
}
