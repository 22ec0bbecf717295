import { deepEqual } from './deep-equal.js';

/** Whether no item equals another. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  // Few items are compared in pairs, which allocates nothing; many are sorted into buckets first.
  if (items.length > 12) return isUniqueByBuckets(items);
  for (let index = 1; index < items.length; index += 1) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (deepEqual(items[earlier], items[index])) return false;
    }
  }
  return true;
}

function isUniqueByBuckets(items: readonly unknown[]): boolean {
  const scalars = new Set<unknown>();
  const buckets = new Map<string, unknown[]>();
  for (const item of items) {
    if (typeof item !== 'object' || item === null) {
      if (scalars.has(item)) return false;
      scalars.add(item);
    } else {
      const digest = digestOf(item, 3);
      const bucket = buckets.get(digest);
      if (bucket === undefined) buckets.set(digest, [item]);
      else if (bucket.some((earlier) => deepEqual(earlier, item))) return false;
      else bucket.push(item);
    }
  }
  return true;
}

/** A text that equal values share, and different ones seldom do; deep parts are left out. */
function digestOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return `${typeof value}:${String(value)}`;
  if (depth === 0) return Array.isArray(value) ? '[]' : '{}';
  if (Array.isArray(value)) {
    return `[${value.map((item) => digestOf(item, depth - 1)).join()}]`;
  }
  const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
  const texts = entries.map(([key, item]) => `${JSON.stringify(key)}:${digestOf(item, depth - 1)}`);
  return `{${texts.sort().join()}}`;
}
