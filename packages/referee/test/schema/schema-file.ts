import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A schema as plain data. */
export type SchemaObject = { readonly [keyword: string]: unknown };

/** Where the Execution schema is. */
export const schemaPath = fileURLToPath(
  new URL('../../../../schemas/execution.schema.json', import.meta.url),
);

/** The Execution schema as it is on disk. */
const schemaText = readFileSync(schemaPath, 'utf8');

/** The Execution schema as data, anew at each call, since some readers change what they are given. */
export function executionSchema(): SchemaObject {
  const schema: SchemaObject = JSON.parse(schemaText);
  return schema;
}

/** One property of the schema, with the place where it is declared. */
export interface DeclaredProperty {
  readonly path: string;
  readonly name: string;
  readonly schema: SchemaObject;
}

const isObject = (value: unknown): value is SchemaObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every property that the root and the definitions declare (the conditions of `allOf` declare none). */
export function declaredProperties(): DeclaredProperty[] {
  const root = executionSchema();
  const definitions = isObject(root['$defs']) ? Object.entries(root['$defs']) : [];
  return [['', root] as const, ...definitions].flatMap(([owner, schema]) => {
    const properties = isObject(schema) ? schema['properties'] : undefined;
    if (!isObject(properties)) return [];
    return Object.entries(properties).flatMap(([name, property]) =>
      isObject(property)
        ? [{ path: owner === '' ? name : `${owner}.${name}`, name, schema: property }]
        : [],
    );
  });
}
