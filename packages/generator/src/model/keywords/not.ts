import { brokenRule } from '../check/broken-rule.js';
import { type Broken, type Cursor, type Run } from '../check/run.js';
import type { Schema } from '../model.js';
import type { Sentence } from '../sentence-words.js';

/** `not`. */
export function checkNot(
  schema: Schema,
  refused: Schema,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly Broken[] {
  if (run.ask(refused, value, cursor, run).issues.length > 0) return [];
  return [brokenRule(schema, { rule: 'not' }, cursor, { value })];
}

/** What is said of it. */
export const notSentence: Sentence = () => 'must not fit the schema that is ruled out';
