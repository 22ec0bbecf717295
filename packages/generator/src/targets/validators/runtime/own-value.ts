import { isObject } from './is-object.js';
import { isOwn } from './is-own.js';

/** An own property of a value, or undefined where it is no object or has none of this name. */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && isOwn(value, key) ? value[key] : undefined;
}
