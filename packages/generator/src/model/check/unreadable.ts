/** A place in a value, and the place around it. */
interface Node {
  readonly value: unknown;
  readonly key: string;
  readonly parent?: Node;
}

/**
 * The path to the first value that throws when it is looked at; nothing where all can be read.
 * Goes level by level and enters each object once, so that cycles end and depth does not matter.
 */
export function unreadablePath(root: unknown): readonly string[] | undefined {
  const seen = new Set<unknown>();
  const nodes: Node[] = [{ value: root, key: '' }];
  // A list is iterated to its very end, also what is added on the way.
  for (const node of nodes) {
    const { value } = node;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    let current = node;
    try {
      for (const key of Object.keys(value)) {
        current = { value: undefined, key, parent: node };
        nodes.push({ ...current, value: (value as { readonly [name: string]: unknown })[key] });
      }
    } catch {
      return pathTo(current);
    }
  }
  return undefined;
}

function pathTo(node: Node): readonly string[] {
  const path: string[] = [];
  for (let each: Node | undefined = node; each?.parent; each = each.parent) path.unshift(each.key);
  return path;
}
