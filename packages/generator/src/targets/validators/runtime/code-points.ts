/** The length of a text in code points: a surrogate pair counts once. */
export function codePoints(text: string): number {
  let count = 0;
  // A text is iterated by code points.
  for (const _ of text) count += 1;
  return count;
}
