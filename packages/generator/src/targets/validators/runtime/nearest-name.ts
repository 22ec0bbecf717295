import { quoted } from './describe.js';

/** `; did you mean "…"?` for a misspelt text that is close to one of those known, else nothing. */
export function didYouMean(text: string, known: readonly unknown[]): string {
  // Two slips are allowed, one in short texts, and none where they would leave nothing.
  let slips = text.length < 5 ? Math.min(1, text.length - 1) : 2;
  let nearest = '';
  for (const candidate of known) {
    if (typeof candidate !== 'string' || !isNear(text, 0, candidate, 0, slips)) continue;
    nearest = `; did you mean ${quoted(candidate)}?`;
    // Only one that is still nearer is better.
    while (slips > 0 && isNear(text, 0, candidate, 0, slips - 1)) slips -= 1;
    slips -= 1;
  }
  return nearest;
}

/** Whether so many letters put in, taken out or replaced make one text of the other; capitals count as small. */
function isNear(left: string, from: number, right: string, start: number, slips: number): boolean {
  const longer = left.length - from - (right.length - start);
  if (longer > slips || -longer > slips) return false;
  let here = from;
  let there = start;
  while (here < left.length && there < right.length && isSameLetter(left, here, right, there)) {
    here += 1;
    there += 1;
  }
  if (here === left.length || there === right.length) return true;
  return (
    slips > 0 &&
    (isNear(left, here + 1, right, there + 1, slips - 1) ||
      isNear(left, here + 1, right, there, slips - 1) ||
      isNear(left, here, right, there + 1, slips - 1))
  );
}

/** The bit that tells small letters from capitals is left out. */
function isSameLetter(left: string, here: number, right: string, there: number): boolean {
  return (left.charCodeAt(here) | 0x20) === (right.charCodeAt(there) | 0x20);
}
