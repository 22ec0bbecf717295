import type { Found, Pending } from './report.js';

/**
 * Of the options of a union that all fail, the issues of the one that was meant: an option of the
 * value's own type, whose tag is right, that fails the deepest, and with the fewest issues.
 * Undefined when no option is even of the right type.
 */
export function closest(options: readonly Found[]): Pending[] | undefined {
  let best: Pending[] | undefined;
  let bestRank = 0;
  for (const issues of options) {
    if (issues === undefined) continue;
    const rank = rankOf(issues);
    const isCloser = best !== undefined && rank === bestRank && issues.length < best.length;
    if (rank > bestRank || isCloser) {
      best = issues;
      bestRank = rank;
    }
  }
  return best;
}

/** 0: another type or value altogether; 1: another tag; above: how deep into the value it held. */
function rankOf(issues: readonly Pending[]): number {
  let deepest = 0;
  for (const { keyword, path } of issues) {
    const isChoice = keyword === 'const' || keyword === 'enum';
    if (path.length === 0 && (isChoice || keyword === 'type' || keyword === 'false')) return 0;
    if (path.length === 1 && isChoice) return 1;
    deepest = Math.max(deepest, path.length);
  }
  return 2 + deepest;
}
