import type { Schema } from '../model/model.js';

/** What one keyword adds to a schema. */
export type Part = { readonly [Member in keyof Schema]?: PartOf<Schema[Member]> };

type PartOf<Value> = Value extends readonly unknown[] ? Value : Partial<Value>;

const blocks = ['docs', 'origin', 'number', 'string', 'array', 'object'] as const;
const lists = ['annotations', 'refs', 'allOf', 'custom'] as const;

/** A schema with what another keyword adds: blocks are merged member by member, lists grow. */
export function addPart(schema: Schema, part: Part): Schema {
  const merged: Record<string, unknown> = { ...schema, ...part };
  for (const block of blocks) {
    if (part[block] !== undefined) merged[block] = { ...schema[block], ...part[block] };
  }
  for (const list of lists) {
    if (part[list] !== undefined) merged[list] = [...(schema[list] ?? []), ...part[list]];
  }
  // `not: true` allows no type, whatever `type` says beside it.
  if (part.types) merged['types'] = schema.types.filter((type) => part.types?.includes(type));
  const { string } = part;
  if (string?.content !== undefined) {
    const content = { ...schema.string?.content, ...string.content };
    merged['string'] = { ...schema.string, ...string, content };
  }
  // Parts are members of a schema, and a schema with more of them is one.
  return merged as unknown as Schema;
}
