import {
  type Cursor,
  failing,
  inside,
  type Outcome,
  type Run,
  silent,
  together,
} from '../check/run.js';
import type { ArrayRules } from '../model.js';

/** `prefixItems`, and `items` for those after. */
export function checkItems(
  { prefixItems = [], items }: ArrayRules,
  value: readonly unknown[],
  cursor: Cursor,
  run: Run,
): Outcome {
  const outcomes: Outcome[] = [];
  const seen = new Set<number>();
  for (const [index, item] of value.entries()) {
    const itemSchema = prefixItems[index] ?? items;
    if (itemSchema === undefined) break;
    seen.add(index);
    const { issues } = run.ask(itemSchema, item, inside(cursor, index, item), run);
    if (issues.length > 0) outcomes.push(failing(issues));
  }
  if (run.prepared.tracksEvaluation) outcomes.push({ ...silent, items: seen });
  return together(outcomes);
}
