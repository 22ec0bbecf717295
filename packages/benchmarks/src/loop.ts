/**
 * Calls a check on one document after the other. This module is loaded anew for each peer and
 * case (by a query in its address), so that the compiler sees one check at the place of the call.
 */
export function loop(
  check: (document: unknown) => unknown,
  documents: readonly unknown[],
  count: number,
): unknown {
  const size = documents.length;
  let last: unknown;
  let index = 0;
  for (let call = 0; call < count; call += 1) {
    last = check(documents[index]);
    index = index + 1 === size ? 0 : index + 1;
  }
  return last;
}
