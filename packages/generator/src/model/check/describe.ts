/** A value in a few words, for the end of a sentence. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    const rest = value.length - 60;
    return rest > 20
      ? `${JSON.stringify(value.slice(0, 60))} and ${rest} more characters`
      : JSON.stringify(value);
  }
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'an array' : 'an object';
}
