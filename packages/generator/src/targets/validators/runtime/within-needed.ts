import { type Found, type Pending, within } from './found.js';

/** Adds the issues of a property that must not be absent, so that null is not to be left out. */
export function withinNeeded(found: Found, more: Found, key: string): Found {
  return more === undefined ? found : within(found, needed(more), key);
}

/** Apart, so that compilers take the test for issues into the function that asks. */
function needed(more: Pending[]): Pending[] {
  for (const issue of more) {
    if (issue.received === null && issue.keys === undefined)
      issue.rule = { ...issue.rule, needed: true };
  }
  return more;
}
