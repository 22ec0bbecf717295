import type { Issue } from './issue.js';
import { pointerOf } from './pointer.js';

/** The issue of a value that throws when it is read, at the place that throws where that can be found. */
export function unreadableIssue(value: unknown): Issue {
  const path = unreadablePath(value);
  return {
    message: 'cannot be read: the value throws an error when it is looked at',
    path,
    pointer: pointerOf(path),
    keyword: 'unreadable',
    schemaPointer: '',
    expected: undefined,
    received: undefined,
  };
}

/** Reads every property once, level by level; each object is entered once, so that cycles end. */
function unreadablePath(root: unknown): readonly string[] {
  const seen = new Set<unknown>();
  let level: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: root, path: [] },
  ];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { value, path } of level) {
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      let keys: readonly string[];
      try {
        keys = Object.keys(value);
      } catch {
        return path;
      }
      for (const key of keys) {
        try {
          next.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
        } catch {
          return [...path, key];
        }
      }
    }
    level = next;
  }
  return [];
}
