/** A value in a few words, for the end of a sentence. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    return value.length <= 80
      ? JSON.stringify(value)
      : `${JSON.stringify(value.slice(0, 60))} and ${value.length - 60} more characters`;
  }
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' ? 'a function' : String(value);
  }
  return Array.isArray(value) ? 'an array' : 'an object';
}
