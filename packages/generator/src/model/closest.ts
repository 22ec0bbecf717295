import type { Issue } from './issue.js';

/**
 * Of the options of a union that all fail, the issues of the one that was meant: an option of the
 * value's own type, whose tag is right, that fails the deepest, and with the fewest issues.
 * Undefined when no option is even of the right type.
 */
export function closestIssues(
  options: readonly (readonly Issue[])[],
  depth: number,
): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let bestRank = 0;
  for (const issues of options) {
    const rank = rankOf(issues, depth);
    const isCloser = best !== undefined && rank === bestRank && issues.length < best.length;
    if (rank > bestRank || isCloser) {
      best = issues;
      bestRank = rank;
    }
  }
  return best;
}

/** 0: another type or value altogether; 1: another tag; above: how deep into the value it held. */
function rankOf(issues: readonly Issue[], depth: number): number {
  let deepest = 0;
  for (const issue of issues) {
    const below = issue.path.length - depth;
    const isChoice = issue.keyword === 'const' || issue.keyword === 'enum';
    if (below === 0 && (issue.keyword === 'type' || isChoice || issue.keyword === 'false'))
      return 0;
    if (below === 1 && isChoice) return 1;
    deepest = Math.max(deepest, below);
  }
  return 2 + deepest;
}
