import type { ArrayRules, ObjectRules, Schema } from './model.js';

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
  mapChildren(schema, (child, role) => {
    children.push({ role, schema: child });
    return child;
  });
  return children;
}

/** The same schema with each direct subschema replaced. */
export function mapChildren(schema: Schema, change: (child: Schema, role: Role) => Schema): Schema {
  const all = (list: readonly Schema[], role: Role) => list.map((child) => change(child, role));
  const { string, array, object, allOf, anyOf, oneOf, not, when } = schema;
  return {
    ...schema,
    ...(string?.content?.schema && {
      string: {
        ...string,
        content: { ...string.content, schema: change(string.content.schema, 'contentSchema') },
      },
    }),
    ...(array && { array: mapArray(array, change) }),
    ...(object && { object: mapObject(object, change) }),
    ...(allOf && { allOf: all(allOf, 'allOf') }),
    ...(anyOf && { anyOf: all(anyOf, 'anyOf') }),
    ...(oneOf && { oneOf: all(oneOf, 'oneOf') }),
    ...(not && { not: change(not, 'not') }),
    ...(when && {
      when: {
        if: change(when.if, 'if'),
        ...(when.then && { then: change(when.then, 'then') }),
        ...(when.else && { else: change(when.else, 'else') }),
      },
    }),
  };
}

function mapArray(array: ArrayRules, change: (child: Schema, role: Role) => Schema): ArrayRules {
  const { prefixItems, items, contains, unevaluatedItems } = array;
  return {
    ...array,
    ...(prefixItems && { prefixItems: prefixItems.map((item) => change(item, 'prefixItems')) }),
    ...(items && { items: change(items, 'items') }),
    ...(contains && { contains: { ...contains, schema: change(contains.schema, 'contains') } }),
    ...(unevaluatedItems && { unevaluatedItems: change(unevaluatedItems, 'unevaluatedItems') }),
  };
}

function mapObject(
  object: ObjectRules,
  change: (child: Schema, role: Role) => Schema,
): ObjectRules {
  const named = <Entry extends { readonly schema: Schema }>(
    entries: readonly Entry[],
    role: Role,
  ) => entries.map((entry) => ({ ...entry, schema: change(entry.schema, role) }));
  const { properties, patternProperties, additionalProperties, propertyNames } = object;
  const { dependentSchemas, unevaluatedProperties } = object;
  return {
    ...object,
    ...(properties && { properties: named(properties, 'properties') }),
    ...(patternProperties && { patternProperties: named(patternProperties, 'patternProperties') }),
    ...(additionalProperties && {
      additionalProperties: change(additionalProperties, 'additionalProperties'),
    }),
    ...(propertyNames && { propertyNames: change(propertyNames, 'propertyNames') }),
    ...(dependentSchemas && { dependentSchemas: named(dependentSchemas, 'dependentSchemas') }),
    ...(unevaluatedProperties && {
      unevaluatedProperties: change(unevaluatedProperties, 'unevaluatedProperties'),
    }),
  };
}
