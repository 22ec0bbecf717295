/** A reference against a base URI, split at its fragment; nothing when it is no URI reference. */
export function resolveUri(
  reference: string,
  base: string,
): { readonly uri: string; readonly fragment: string } | undefined {
  const hash = reference.indexOf('#');
  const address = hash === -1 ? reference : reference.slice(0, hash);
  const fragment = hash === -1 ? '' : reference.slice(hash + 1);
  if (address === '') return { uri: base, fragment };
  if (!URL.canParse(address, base)) return undefined;
  const resolved = new URL(address, base);
  resolved.hash = '';
  return { uri: resolved.href.replace(/#$/, ''), fragment };
}

/** Whether a reference names its own scheme (`https:`, `file:`, …). */
export function hasScheme(reference: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference);
}

/** A fragment with its percent escapes undone; nothing when they are malformed. */
export function decodeFragment(fragment: string): string | undefined {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
