import type { Schema } from '../model/model.js';

/** What one keyword adds to a schema. */
export type Part = { readonly [Member in keyof Schema]?: PartOf<Schema[Member]> };

type PartOf<Value> = Value extends readonly unknown[] ? Value : Partial<Value>;

const blocks: ReadonlySet<string> = new Set([
  ...['docs', 'origin', 'number', 'string', 'array', 'object'],
]);
const lists: ReadonlySet<string> = new Set(['annotations', 'refs', 'allOf', 'custom']);

/** A schema that is being put together. */
export type Draft = { -readonly [Member in keyof Schema]: Schema[Member] };

/** Adds to a schema what another keyword says: blocks are merged member by member, lists grow. */
export function addPart(draft: Draft, part: Part): void {
  // Parts are members of a schema, and a schema with more of them is one.
  const members = draft as Record<string, unknown>;
  for (const name in part) {
    const added = (part as Readonly<Record<string, unknown>>)[name];
    const known = members[name];
    if (name === 'types') {
      // `not: true` allows no type, whatever `type` says beside it.
      draft.types = draft.types.filter((type) => part.types?.includes(type));
    } else if (name === 'docs') {
      // A draft has docs of its own, and most keywords of many schemas add to them.
      Object.assign(draft.docs, added);
    } else if (known === undefined) {
      members[name] = added;
    } else if (blocks.has(name)) {
      const content = name === 'string' ? contentOf(draft, part) : undefined;
      members[name] = { ...(known as object), ...(added as object), ...content };
    } else if (lists.has(name)) {
      members[name] = [...(known as readonly unknown[]), ...(added as readonly unknown[])];
    } else {
      members[name] = added;
    }
  }
}

/** What a string holds is a block inside of one. */
function contentOf({ string }: Draft, part: Part): object | undefined {
  const added = part.string?.content;
  return added && { content: { ...string?.content, ...added } };
}
