import { brokenRule } from '../check/broken-rule.js';
import { type Cursor, failing, inside, type Outcome, type Run, silent } from '../check/run.js';
import type { ArrayRules, Schema } from '../model.js';
import type { Sentence } from '../sentence-words.js';

/** `contains`, with its limits `minContains` and `maxContains`. */
export function checkContains(
  schema: Schema,
  { contains }: ArrayRules,
  value: readonly unknown[],
  cursor: Cursor,
  run: Run,
): Outcome {
  if (contains === undefined) return silent;
  const matching = new Set<number>();
  for (const [index, item] of value.entries()) {
    const { issues } = run.ask(contains.schema, item, inside(cursor, index, item), run);
    if (issues.length === 0) matching.add(index);
  }
  const { min, max, evaluates } = contains;
  if (matching.size < min)
    return failing([brokenRule(schema, { rule: 'min', expected: min }, cursor, { value })]);
  if (max !== undefined && matching.size > max)
    return failing([brokenRule(schema, { rule: 'max', expected: max }, cursor, { value })]);
  return evaluates ? { ...silent, items: matching } : silent;
}

/** What is said where too few items match. */
export const fewSentence: Sentence = (_, { expected }) =>
  expected === 1
    ? 'must contain an item of the required kind'
    : `must contain at least ${String(expected)} items of the required kind`;

/** What is said where too many items match. */
export const manySentence: Sentence = (_, { expected }) =>
  `must contain at most ${String(expected)} items of the required kind`;
