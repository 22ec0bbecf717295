import type { ArrayRules, Schema } from '../model.js';
import { canonical } from './value.js';
import { brokenRule } from './broken.js';
import { type Cursor, failing, inside, type Outcome, type Run, silent, together } from './run.js';

/** Rules for arrays, `unevaluatedItems` aside. */
export function checkArray(
  schema: Schema,
  rules: ArrayRules,
  value: readonly unknown[],
  cursor: Cursor,
  run: Run,
): Outcome {
  const { prefixItems = [], items, minItems, maxItems, uniqueItems } = rules;
  const outcomes: Outcome[] = [];
  const rule = (name: string, holds: boolean, expected?: number) => {
    if (holds) return;
    const broken = { rule: name, ...(expected !== undefined && { expected }) };
    outcomes.push(failing([brokenRule(schema, broken, cursor, { value })]));
  };
  if (minItems !== undefined) rule('minItems', value.length >= minItems, minItems);
  if (maxItems !== undefined) rule('maxItems', value.length <= maxItems, maxItems);
  if (uniqueItems === true) rule('uniqueItems', isUnique(value));
  const seen = new Set<number>();
  for (const [index, item] of value.entries()) {
    const itemSchema = prefixItems[index] ?? items;
    if (itemSchema === undefined) break;
    seen.add(index);
    const { issues } = run.ask(itemSchema, item, inside(cursor, index, item), run);
    if (issues.length > 0) outcomes.push(failing(issues));
  }
  if (run.prepared.tracksEvaluation) outcomes.push({ ...silent, items: seen });
  outcomes.push(checkContains(schema, rules, value, cursor, run));
  return together(outcomes);
}

function checkContains(
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

function isUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(canonical)).size === items.length;
}
