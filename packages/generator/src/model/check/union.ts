import type { Schema } from '../model.js';
import { brokenRule } from './broken.js';
import {
  type Broken,
  type Cursor,
  failing,
  levelOf,
  type Outcome,
  type Run,
  together,
} from './run.js';

/** `anyOf` and `oneOf`. Where no option holds, the issues are those of the option that was meant. */
export function checkUnion(
  schema: Schema,
  rule: 'anyOf' | 'oneOf',
  options: readonly Schema[],
  value: unknown,
  cursor: Cursor,
  run: Run,
): Outcome {
  const outcomes = options.map((option) => run.ask(option, value, cursor, run));
  const holding = outcomes.filter(({ issues }) => issues.length === 0);
  if (holding.length === 0) {
    const meant = meantOption(outcomes, levelOf(cursor.spot));
    return meant ?? failing([brokenRule(schema, { rule }, cursor, { value })]);
  }
  if (rule === 'oneOf' && holding.length > 1)
    return failing([brokenRule(schema, { rule }, cursor, { value })]);
  return together(holding);
}

/** The one option whose type and tag the value has; nothing where that is none, or more than one. */
function meantOption(outcomes: readonly Outcome[], depth: number): Outcome | undefined {
  const fitting = outcomes.filter(({ issues }) => !issues.some((issue) => isChoice(issue, depth)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether an issue says that the option is for other values: of another type, or with another tag. */
function isChoice({ keyword, cursor }: Broken, depth: number): boolean {
  const level = levelOf(cursor.spot);
  const values = keyword === 'const' || keyword === 'enum';
  if (level === depth) return values || keyword === 'type' || keyword === 'false';
  return level === depth + 1 && values;
}
