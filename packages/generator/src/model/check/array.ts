import type { ArrayRules, Schema } from '../model.js';
import { canonical } from './value.js';
import { type Cursor, failing, inside, issueOf, type Outcome, type Run, together } from './run.js';

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
    if (!holds) outcomes.push(failing([issueOf(schema, name, cursor, expected)]));
  };
  if (minItems !== undefined) rule('minItems', value.length >= minItems, minItems);
  if (maxItems !== undefined) rule('maxItems', value.length <= maxItems, maxItems);
  if (uniqueItems === true) rule('uniqueItems', isUnique(value));
  const seen = new Set<number>();
  for (const [index, item] of value.entries()) {
    const itemSchema = prefixItems[index] ?? items;
    if (itemSchema === undefined) break;
    seen.add(index);
    const { issues } = run.ask(itemSchema, item, inside(cursor, index), run);
    if (issues.length > 0) outcomes.push(failing(issues));
  }
  outcomes.push({ issues: [], properties: new Set(), items: seen });
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
  if (contains === undefined) return failing([]);
  const matching = new Set<number>();
  for (const [index, item] of value.entries()) {
    const { issues } = run.ask(contains.schema, item, inside(cursor, index), run);
    if (issues.length === 0) matching.add(index);
  }
  const { min, max, evaluates } = contains;
  if (matching.size < min) return failing([issueOf(schema, 'min', cursor, min)]);
  if (max !== undefined && matching.size > max)
    return failing([issueOf(schema, 'max', cursor, max)]);
  return { issues: [], properties: new Set(), items: evaluates ? matching : new Set() };
}

function isUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(canonical)).size === items.length;
}
