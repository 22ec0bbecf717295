/** A key as it stands in an RFC 6901 pointer. */
export function escapeToken(key: string | number): string | number {
  if (typeof key === 'number' || (!key.includes('~') && !key.includes('/'))) return key;
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
