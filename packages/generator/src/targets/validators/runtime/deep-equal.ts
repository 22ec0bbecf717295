import { isObject } from './is-object.js';
import { isOwn } from './is-own.js';

/** Whether two values are the same JSON: the order of keys does not matter, and 1.0 is 1. */
export function deepEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => deepEqual(item, right[index]))
    );
  }
  if (!isObject(left) || !isObject(right)) return false;
  let count = 0;
  for (const key in left) {
    if (!isOwn(left, key) || left[key] === undefined) continue;
    if (!isOwn(right, key) || !deepEqual(left[key], right[key])) return false;
    count += 1;
  }
  for (const key in right) {
    if (isOwn(right, key) && right[key] !== undefined) count -= 1;
  }
  return count === 0;
}
