import { brokenRule } from '../check/broken-rule.js';
import { type Cursor, failing, type Outcome, type Run } from '../check/run.js';
import type { Schema } from '../model.js';
import type { Sentence } from '../sentence-words.js';
import { checkAnyOf } from './any-of.js';

/** `oneOf`: as `anyOf`, of which one option only may hold. */
export function checkOneOf(
  schema: Schema,
  options: readonly Schema[],
  value: unknown,
  cursor: Cursor,
  run: Run,
): Outcome {
  const { outcome, holding } = checkAnyOf(schema, 'oneOf', options, value, cursor, run);
  return holding > 1
    ? failing([brokenRule(schema, { rule: 'oneOf' }, cursor, { value })])
    : outcome;
}

/** What is said of it. */
export const oneOfSentence: Sentence = () => 'must fit exactly one of the options';
