import { askSchema } from './check/schema.js';
import type { Run } from './check/run.js';
import { unreadablePath } from './check/unreadable.js';
import type { Issue } from './issue.js';
import type { DefinitionId, Model } from './model.js';
import { childPointer } from './pointer.js';

/** What to check against, and how far. */
export interface CheckOptions {
  /** The root unless said otherwise. */
  readonly definition?: DefinitionId;
  /** At most so many issues are given back; all of them unless said otherwise. */
  readonly maxIssues?: number;
  /** How many references may be followed into one another; 500 unless said otherwise, which any stack can hold. */
  readonly maxDepth?: number;
}

/**
 * All rules of a model that a value breaks: the reference that every other way of checking must
 * agree with. Never throws, whatever the value.
 */
export function check(model: Model, value: unknown, options: CheckOptions = {}): readonly Issue[] {
  const { definition: id = model.root, maxDepth = 500, maxIssues = Infinity } = options;
  const definitions = new Map(model.definitions.map((definition) => [definition.id, definition]));
  const definition = definitions.get(id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  const run: Run = { definitions, known: new Map(), active: new Map(), maxDepth, ask: askSchema };
  const cursor = { path: [], pointer: '', depth: 0 };
  try {
    return distinct(askSchema(definition.schema, value, cursor, run).issues).slice(0, maxIssues);
  } catch (error) {
    return [failure(error, value, definition.schema.at.pointer, maxDepth)];
  }
}

/** A getter or a proxy may throw, and the stack may end before the limit does: both are a matter of the data. */
function failure(error: unknown, value: unknown, schemaPointer: string, maxDepth: number): Issue {
  const path = unreadablePath(value);
  if (path !== undefined) {
    return { path, pointer: childPointer('', ...path), keyword: 'unreadable', schemaPointer: '' };
  }
  if (!(error instanceof RangeError)) throw error;
  return { path: [], pointer: '', keyword: 'maxDepth', schemaPointer, expected: maxDepth };
}

/** A rule that is reached in two ways is broken once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ pointer, keyword, schemaPointer, expected }) => {
    const key = JSON.stringify([pointer, keyword, schemaPointer, expected]);
    return !seen.has(key) && seen.add(key);
  });
}
