/** `; did you mean "…"?` for a misspelt name that is close to a known one, else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  let best = '';
  // Two slips are allowed, one in short names.
  let limit = name.length < 5 ? 1 : 2;
  for (const candidate of known) {
    // Slips are rare in the first letter, and to compare every known name in full takes time.
    if (!startAlike(name, candidate)) continue;
    const slips = distance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (slips <= limit && (best === '' || slips < limit)) {
      best = candidate;
      limit = slips;
    }
  }
  return best === '' ? '' : `; did you mean ${JSON.stringify(best)}?`;
}

function startAlike(left: string, right: string): boolean {
  // The bit that tells small letters from capitals is left out.
  const first = left.charCodeAt(0) | 0x20;
  const second = right.charCodeAt(0) | 0x20;
  return first === second || left.startsWith(right.slice(1)) || right.startsWith(left.slice(1));
}

/** How many letters must be put in, taken out or replaced; anything above the limit counts as more. */
function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let index = 1; index <= left.length; index += 1) {
    const next = [index];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left.charCodeAt(index - 1) === right.charCodeAt(column - 1);
      const replaced = (row[column - 1] ?? 0) + (same ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? limit + 1;
}
