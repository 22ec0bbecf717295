import { describe } from './describe.js';
import type { Pending } from './found.js';
import { didYouMean } from './nearest-name.js';

/** Tells of a value that is none of those allowed; one of them may have been meant. */
export function tellChoice({ rule, received }: Pending): string {
  const { sentence = '', expected } = rule;
  const told = `${sentence}; got ${describe(received)}`;
  const isNamed = typeof received === 'string' && Array.isArray(expected);
  return isNamed ? told + didYouMean(received, expected) : told;
}
