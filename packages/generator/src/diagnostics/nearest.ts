/**
 * The candidate that a person most likely meant by `given`, or nothing when none is close.
 * Case alone never makes a difference; equal distances go to the first candidate.
 */
export function nearest(given: string, candidates: Iterable<string>): string | undefined {
  const text = given.toLowerCase();
  const limit = Math.max(1, Math.floor(text.length / 3) + (text.length > 4 ? 1 : 0));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least || candidate === given) continue;
    const steps = distance(text, candidate.toLowerCase());
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** `Did you mean "x"?`, or nothing. */
export function didYouMean(given: string, candidates: Iterable<string>): string | undefined {
  const name = nearest(given, candidates);
  return name === undefined ? undefined : `Did you mean ${JSON.stringify(name)}?`;
}

/** Edits between two words; two letters swapped count as one edit. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let steps = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}
