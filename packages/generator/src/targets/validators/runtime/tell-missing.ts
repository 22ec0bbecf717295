import type { Pending } from './found.js';

/** Tells of a property that is not there: nothing was got that could be described. */
export function tellMissing({ rule }: Pending): string {
  return rule.sentence ?? '';
}
