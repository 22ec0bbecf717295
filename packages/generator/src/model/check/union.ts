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
    const said = meant ?? failing([brokenRule(schema, { rule }, cursor, { value })]);
    const [first, ...more] = said.issues;
    const others = outcomes.filter((outcome) => outcome !== meant).map(({ issues }) => issues);
    if (first === undefined || first.alternatives !== undefined || others.length === 0) return said;
    return { ...said, issues: [{ ...first, alternatives: others }, ...more] };
  }
  if (rule === 'oneOf' && holding.length > 1)
    return failing([brokenRule(schema, { rule }, cursor, { value })]);
  return together(holding);
}

/**
 * The option whose type and tag the value has; of several, or where no tag is right, the one that the
 * value agrees with to the greatest depth. Nothing where that is more than one.
 */
function meantOption(outcomes: readonly Outcome[], level: number): Outcome | undefined {
  const ofType = outcomes.filter(
    ({ issues }) => !issues.some((issue) => isOfOtherType(issue, level)),
  );
  const tagged = ofType.filter(({ issues }) => !issues.some((issue) => hasOtherTag(issue, level)));
  const candidates = tagged.length > 0 ? tagged : ofType;
  return candidates.length > 1 ? deepest(candidates, level) : candidates[0];
}

function isOfOtherType({ keyword, cursor }: Broken, level: number): boolean {
  return levelOf(cursor.spot) === level && (keyword === 'type' || keyword === 'false');
}

function hasOtherTag({ keyword, cursor }: Broken, level: number): boolean {
  return levelOf(cursor.spot) <= level + 1 && (keyword === 'const' || keyword === 'enum');
}

function deepest(outcomes: readonly Outcome[], level: number): Outcome | undefined {
  const depths = outcomes.map(({ issues }) =>
    issues.reduce((least, issue) => Math.min(least, agreement(issue) - level), Infinity),
  );
  const most = Math.max(...depths);
  const at = depths.indexOf(most);
  return most > 0 && at === depths.lastIndexOf(most) ? outcomes[at] : undefined;
}

/** How deep a value agrees; a property that should not be there is no agreement. */
function agreement({ keyword, cursor }: Broken): number {
  const level = levelOf(cursor.spot);
  return /^(?:additional|unevaluated)Properties$|^false$/.test(keyword) ? level - 1 : level;
}
