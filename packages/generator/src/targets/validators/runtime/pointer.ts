/** The keys from the root to a value as an RFC 6901 pointer. */
export function pointerOf(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const key of path) pointer += `/${typeof key === 'number' ? key : escapeToken(key)}`;
  return pointer;
}

function escapeToken(key: string): string {
  if (!key.includes('~') && !key.includes('/')) return key;
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
