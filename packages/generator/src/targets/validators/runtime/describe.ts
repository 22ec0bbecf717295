import type { Pending } from './found.js';

/** What was got under a key, for the end of a sentence. */
export function got({ rule, received }: Pending, key: string | number | undefined): string {
  const isBetterAbsent = received === null && typeof key === 'string' && rule.needed !== true;
  return `; got ${describe(received)}${isBetterAbsent ? '. Instead of null, omit the property' : ''}`;
}

/** A value in a few words. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    return value.length <= 80
      ? quoted(value)
      : `${quoted(value.slice(0, 60))} and ${value.length - 60} more characters`;
  }
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' ? 'a function' : String(value);
  }
  return isArray(value) ? 'an array' : 'an object';
}

/** A proxy whose target is gone throws even when asked for this. */
function isArray(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

const plain = /^[ !#-[\]-~]*$/;

/** A text in quotes, as in JSON; most texts need nothing escaped. */
export function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
