import type { Json } from '../fuzz-schemas.js';
import type { Feature, Schema } from './feature.js';

/** The schema with the title that names its type. */
export function withTitle(schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema;
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'T', ...schema };
}

/** An OpenAPI document with the schema and its definitions as components, for tools that read no other. */
export function documentOf({ schema, openapi = '3.1' }: Feature): Record<string, Json> {
  const schemas = typeof schema === 'boolean' ? { T: schema } : componentsOf(schema, openapi);
  return {
    openapi: `${openapi}.0`,
    info: { title: 'T', version: '1' },
    paths: {
      '/t': {
        get: {
          operationId: 'getT',
          responses: {
            '200': {
              description: 'T',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/T' } } },
            },
          },
        },
      },
    },
    components: { schemas },
  };
}

function componentsOf(
  schema: Exclude<Schema, boolean>,
  openapi: string,
): Readonly<Record<string, Json>> {
  if (openapi === '3.0' || !('type' in schema || Object.keys(schema).some(isKeyword)))
    return schema;
  const { $defs = {}, $schema: _dialect, ...root } = schema;
  return moved({ T: root, ...($defs as Record<string, Json>) }) as Record<string, Json>;
}

function isKeyword(name: string): boolean {
  return /^[a-z$]/.test(name);
}

/** Points references at the components. */
function moved(value: Json): Json {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key !== '$ref' || typeof member !== 'string') return [key, moved(member as Json)];
      if (member === '#') return [key, '#/components/schemas/T'];
      return [key, member.replace(/^#\/\$defs\//, '#/components/schemas/')];
    }),
  );
}
