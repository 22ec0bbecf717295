/** The keys from the root to a value as an RFC 6901 pointer. */
export function pointerOf(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const key of path) pointer += `/${escapeToken(key)}`;
  return pointer;
}

/** A key as it stands in a pointer. */
export function escapeToken(key: string | number): string | number {
  if (typeof key === 'number' || (!key.includes('~') && !key.includes('/'))) return key;
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
