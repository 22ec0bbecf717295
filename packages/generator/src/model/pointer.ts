/** The RFC 6901 pointer that goes from `pointer` down the given tokens. */
export function childPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  let path = pointer;
  for (const token of tokens) path = pointerBelow(path, token);
  return path;
}

/** The pointer one step further down. */
export function pointerBelow(pointer: string, token: string | number): string {
  return `${pointer}/${typeof token === 'string' ? escapeToken(token) : token}`;
}

/** The tokens of an RFC 6901 pointer, unescaped. */
export function pointerTokens(pointer: string): readonly string[] {
  const tokens = pointer.split('/').slice(1);
  if (!pointer.includes('~')) return tokens;
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapeToken(token: string): string {
  const isPlain = !token.includes('~') && !token.includes('/');
  return isPlain ? token : token.replaceAll('~', '~0').replaceAll('/', '~1');
}
