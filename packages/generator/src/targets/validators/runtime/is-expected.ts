import type { Rule } from './found.js';

/** Whether a value is one of those that a rule lists. */
export function isExpected(value: unknown, { expected }: Rule): boolean {
  return (expected as readonly unknown[]).includes(value);
}
