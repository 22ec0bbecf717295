import type { Issue } from '../issue.js';
import type { JsonType } from '../json.js';
import { childPointer } from '../pointer.js';
import type { Spot } from './outcome.js';

/** The JSON type of a value; undefined for what JSON cannot hold. */
export function typeOf(value: unknown): JsonType | undefined {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return Number.isFinite(value) ? 'number' : undefined;
    case 'string':
      return 'string';
    case 'object':
      return Array.isArray(value) ? 'array' : 'object';
    default:
      return undefined;
  }
}

/** The properties of an object, and an issue for each that throws when it is read. */
export interface ReadObject {
  readonly entries: ReadonlyMap<string, unknown>;
  readonly issues: readonly Issue[];
}

/** Reads the own enumerable string keys once; a property whose value is undefined is absent. */
export function readObject(value: object, spot: Spot): ReadObject {
  const entries = new Map<string, unknown>();
  const issues: Issue[] = [];
  let keys: readonly string[] = [];
  try {
    keys = Object.keys(value);
  } catch {
    issues.push(unreadable(spot.path));
  }
  for (const key of keys) {
    try {
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined) entries.set(key, member);
    } catch {
      issues.push(unreadable([...spot.path, key]));
    }
  }
  return { entries, issues };
}

function unreadable(path: readonly (string | number)[]): Issue {
  return { path, pointer: childPointer('', ...path), keyword: 'unreadable', schemaPointer: '' };
}
