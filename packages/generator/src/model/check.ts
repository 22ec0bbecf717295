import { evaluate } from './check/evaluate.js';
import type { Issue } from './issue.js';
import type { DefinitionId, Model } from './model.js';

/** How to check. */
export interface CheckOptions {
  /** The definition to check against; the root of the model unless said. */
  readonly definition?: DefinitionId;
  /** How many references may be entered inside one another; 500 unless said. */
  readonly maxDepth?: number;
}

/**
 * Checks a value against a model and gives every rule that it breaks, none when it is valid. This is
 * the reference for what a schema means, in the plainest code: emitted validators must agree with it.
 * A property is an own enumerable string key whose value is not undefined. Never throws on data.
 * Follows JSON Schema 2020-12; the dialect of the source was settled when the model was made.
 */
export function check(model: Model, value: unknown, options: CheckOptions = {}): readonly Issue[] {
  const definitions = new Map(model.definitions.map(({ id, schema }) => [id, schema]));
  const id = options.definition ?? model.root;
  const schema = definitions.get(id);
  if (schema === undefined) throw new Error(`no definition ${id} in the model`);
  const run = { definitions, maxDepth: options.maxDepth ?? 500 };
  return distinct(evaluate(schema, value, { path: [], depth: 0, run }).issues);
}

/** One rule can be reached in two ways, as an unreadable property by two schemas: it is told once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.pointer} ${issue.schemaPointer} ${String(issue.expected)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
