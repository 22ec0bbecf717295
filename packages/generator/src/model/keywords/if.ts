import { type Cursor, type Outcome, type Run, silent, together } from '../check/run.js';
import type { Schema } from '../model.js';

/** `if`, with `then` and `else`. */
export function checkIf(
  when: NonNullable<Schema['when']>,
  value: unknown,
  cursor: Cursor,
  run: Run,
): Outcome {
  const condition = run.ask(when.if, value, cursor, run);
  const holds = condition.issues.length === 0;
  const branch = holds ? when.then : when.else;
  return together([
    holds ? condition : silent,
    branch === undefined ? silent : run.ask(branch, value, cursor, run),
  ]);
}
