import { isObject } from './is-object.js';

/** Keywords that hold one schema. */
const single = new Set(
  'additionalProperties contains else if items not propertyNames then contentSchema'.split(' '),
);

/** Keywords that hold a list of schemas. */
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);

/** Keywords that hold schemas by name. */
const named = new Set(['$defs', 'dependentSchemas', 'patternProperties', 'properties']);

/** Keywords that draft-07 has no words for. */
const missing = new Set(
  'maxContains minContains unevaluatedItems unevaluatedProperties'.split(' '),
);

/** A JSON Schema of draft 2020-12 in the words of draft-07; throws where that has none. */
export function toDraft07(schema: Record<string, unknown>): Record<string, unknown> {
  const { $schema: _, ...rest } = schema;
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...convertObject(rest) };
}

function convert(schema: unknown): unknown {
  return isObject(schema) ? convertObject(schema) : schema;
}

function convertObject(schema: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (missing.has(key)) throw new Error(`draft-07 has no words for ${key}`);
    if (key === '$ref') return [key, String(value).replace('#/$defs/', '#/definitions/')];
    if (single.has(key)) return [key, convert(value)];
    if (lists.has(key) && Array.isArray(value)) return [key, value.map(convert)];
    if (named.has(key) && isObject(value)) return [key, mapValues(value, convert)];
    return [key, value];
  });
  return renamed(Object.fromEntries(entries));
}

function renamed(schema: Record<string, unknown>): Record<string, unknown> {
  const { $defs, $ref, prefixItems, items, dependentRequired, dependentSchemas, ...rest } = schema;
  const parts: Record<string, unknown>[] = [];
  // Beside a $ref, draft-07 reads nothing; and a name has either kind of dependency.
  const others = Object.keys(schema).length > 1;
  if ($ref !== undefined && others) parts.push({ $ref });
  if (dependentRequired !== undefined && dependentSchemas !== undefined) {
    parts.push({ dependencies: dependentRequired });
  }
  const dependencies = dependentSchemas ?? dependentRequired;
  const allOf = [...(Array.isArray(rest['allOf']) ? (rest['allOf'] as unknown[]) : []), ...parts];
  return {
    ...rest,
    ...($ref !== undefined && !others && { $ref }),
    ...(items !== undefined && {
      [prefixItems === undefined ? 'items' : 'additionalItems']: items,
    }),
    ...(prefixItems !== undefined && { items: prefixItems }),
    ...(dependencies !== undefined && { dependencies }),
    ...(allOf.length > 0 && { allOf }),
    ...($defs !== undefined && { definitions: $defs }),
  };
}

function mapValues(
  value: Record<string, unknown>,
  change: (each: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
