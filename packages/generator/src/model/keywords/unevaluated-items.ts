import { type Cursor, inside, type Outcome, type Run } from '../check/run.js';
import type { Schema } from '../model.js';

/** `unevaluatedItems`, after all that the schema says beside it. */
export function checkUnevaluatedItems(
  rest: Schema,
  value: readonly unknown[],
  said: Outcome,
  cursor: Cursor,
  run: Run,
): Outcome {
  const issues = [...said.issues];
  for (const [index, item] of value.entries()) {
    if (!said.items.has(index))
      issues.push(...run.ask(rest, item, inside(cursor, index, item), run).issues);
  }
  return { ...said, issues, items: new Set(value.keys()) };
}
