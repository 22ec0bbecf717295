import type { Issue } from '../issue.js';
import type { ArrayRules, Schema } from '../model.js';
import { equalData } from './equal-data.js';
import { issueOf } from './issues.js';
import { type Apply, inside, type Outcome, type Spot } from './outcome.js';

/** What the rules for arrays say, but for `unevaluatedItems`. */
export function checkArray(
  schema: Schema,
  rules: ArrayRules,
  value: readonly unknown[],
  spot: Spot,
  apply: Apply,
): Outcome {
  const issues: Issue[] = [];
  const items = new Set<number>();
  const prefix = rules.prefixItems ?? [];
  value.forEach((item, index) => {
    const itemSchema = prefix[index] ?? rules.items;
    if (itemSchema === undefined) return;
    items.add(index);
    issues.push(...apply(itemSchema, item, inside(spot, index)).issues);
  });
  if (rules.minItems !== undefined && value.length < rules.minItems) {
    issues.push(issueOf(schema, 'minItems', spot, rules.minItems));
  }
  if (rules.maxItems !== undefined && value.length > rules.maxItems) {
    issues.push(issueOf(schema, 'maxItems', spot, rules.maxItems));
  }
  if (rules.uniqueItems === true && !isUnique(value)) {
    issues.push(issueOf(schema, 'uniqueItems', spot));
  }
  const contains = rules.contains;
  if (contains !== undefined) {
    const matching = [...value.keys()].filter(
      (index) => apply(contains.schema, value[index], inside(spot, index)).issues.length === 0,
    );
    if (matching.length < contains.min) issues.push(issueOf(schema, 'min', spot, contains.min));
    if (contains.max !== undefined && matching.length > contains.max) {
      issues.push(issueOf(schema, 'max', spot, contains.max));
    }
    if (contains.evaluates) matching.forEach((index) => items.add(index));
  }
  return { issues, properties: new Set(), items };
}

/** What `unevaluatedItems` says, once it is known which items were looked at. */
export function checkUnevaluatedItems(
  unevaluated: Schema,
  value: readonly unknown[],
  seen: ReadonlySet<number>,
  spot: Spot,
  apply: Apply,
): Outcome {
  const rest = [...value.keys()].filter((index) => !seen.has(index));
  return {
    issues: rest.flatMap((index) => [
      ...apply(unevaluated, value[index], inside(spot, index)).issues,
    ]),
    properties: new Set(),
    items: new Set(rest),
  };
}

function isUnique(value: readonly unknown[]): boolean {
  return value.every((item, index) =>
    value.slice(index + 1).every((other) => !equalData(item, other)),
  );
}
