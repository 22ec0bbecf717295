/** A schema as plain data. */
export type SchemaObject = { readonly [keyword: string]: unknown };

/** A description in OpenAPI 3.1 that holds nothing but schemas. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, never>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/**
 * Wraps a schema in an OpenAPI document under `name`. Its definitions become schemas of their own:
 * a `$ref` there starts at the top of the document, whatever `$id` says.
 */
export function wrapInOpenApi(name: string, schema: SchemaObject): OpenApiDocument {
  const { $schema, $id, $defs, definitions, ...root } = schema;
  const groups = [
    { prefix: '#/$defs/', members: definitionEntries($defs) },
    { prefix: '#/definitions/', members: definitionEntries(definitions) },
  ];
  const taken = new Set([name]);
  const moves = new Map<string, string>();
  const schemas: [string, unknown][] = [[name, root]];
  for (const { prefix, members } of groups) {
    for (const [member, definition] of members) {
      let free = member;
      while (taken.has(free)) free = `${free}_`;
      taken.add(free);
      moves.set(prefix + escapePointer(member), `#/components/schemas/${escapePointer(free)}`);
      schemas.push([free, definition]);
    }
  }
  const move = (ref: string): string => moveReference(ref, name, String($id ?? ''), moves);
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    paths: {},
    components: {
      schemas: Object.fromEntries(
        schemas.map(([key, value]) => [key, moveReferences(value, move)]),
      ),
    },
  };
}

function definitionEntries(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function moveReference(
  ref: string,
  name: string,
  id: string,
  moves: ReadonlyMap<string, string>,
): string {
  const local = id !== '' && ref.startsWith(`${id}#`) ? ref.slice(id.length) : ref;
  if (local === '#' || local === id) return `#/components/schemas/${escapePointer(name)}`;
  for (const [from, to] of moves) {
    if (local === from) return to;
    if (local.startsWith(`${from}/`)) return to + local.slice(from.length);
  }
  if (!local.startsWith('#/')) return ref;
  return `#/components/schemas/${escapePointer(name)}${local.slice(1)}`;
}

/** Rewrites each `$ref`, except inside values that only look like schemas. */
function moveReferences(value: unknown, move: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => moveReferences(item, move));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => {
      if (key === '$ref' && typeof member === 'string') return [key, move(member)];
      const isData = ['const', 'enum', 'examples', 'default'].includes(key);
      return [key, isData && Array.isArray(member) ? member : moveReferences(member, move)];
    }),
  );
}
