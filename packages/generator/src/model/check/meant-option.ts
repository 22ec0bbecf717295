import { type Broken, levelOf, type Outcome } from './run.js';

/**
 * The option whose type and tag the value has; of several, or where no tag is right, the one that the
 * value agrees with to the greatest depth. Nothing where that is more than one.
 */
export function meantOption(outcomes: readonly Outcome[], level: number): Outcome | undefined {
  const ofType = outcomes.filter(
    ({ issues }) => !issues.some((issue) => isOfOtherType(issue, level)),
  );
  const tagged = ofType.filter(({ issues }) => !issues.some((issue) => hasOtherTag(issue, level)));
  const candidates = tagged.length > 0 ? tagged : ofType;
  return candidates.length > 1 ? deepest(candidates, level) : candidates[0];
}

function isOfOtherType({ keyword, cursor, expected, received }: Broken, level: number): boolean {
  if (levelOf(cursor.spot) !== level) return false;
  if (keyword === 'type' || keyword === 'false') return true;
  // A choice among texts is for texts.
  const values = keyword === 'const' ? [expected] : keyword === 'enum' ? expected : undefined;
  return Array.isArray(values) && values.every((value) => typeof value !== typeof received?.value);
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
