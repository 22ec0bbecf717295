import { got } from './describe.js';
import type { Pending } from './found.js';
import { didYouMean } from './nearest-name.js';

/** Tells of a value that is none of those allowed; one of them may have been meant. */
export function tellChoice(issue: Pending, key: string | number | undefined): string {
  const { rule, received } = issue;
  const { sentence = '', expected } = rule;
  const isNamed = typeof received === 'string' && Array.isArray(expected);
  return sentence + got(issue, key) + (isNamed ? didYouMean(received, expected) : '');
}
