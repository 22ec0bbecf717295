import { isObject } from './is-object.js';
import { isOwn } from './is-own.js';

/**
 * Whether a value is the JSON that is wanted: the order of keys does not matter, and 1.0 is 1. Looks
 * no deeper than what is wanted, which is a value of the schema.
 */
export function deepEqual(value: unknown, wanted: unknown): boolean {
  if (value === wanted) return true;
  if (Array.isArray(value)) {
    if (!Array.isArray(wanted) || value.length !== wanted.length) return false;
    for (let index = 0; index < wanted.length; index += 1) {
      if (!deepEqual(value[index], wanted[index])) return false;
    }
    return true;
  }
  if (!isObject(value) || !isObject(wanted)) return false;
  let count = 0;
  for (const key in value) {
    if (!isOwn(value, key) || value[key] === undefined) continue;
    if (!isOwn(wanted, key) || !deepEqual(value[key], wanted[key])) return false;
    count += 1;
  }
  for (const key in wanted) {
    if (isOwn(wanted, key) && wanted[key] !== undefined) count -= 1;
  }
  return count === 0;
}
