import { type Found, type Pending, within } from './found.js';

/** Adds the issues of a property that may be absent, so that null has a simple mend. */
export function withinOptional(found: Found, more: Found, key: string): Found {
  return more === undefined ? found : within(found, omittable(more), key);
}

/** Apart, so that compilers take the test for issues into the function that asks. */
function omittable(more: Pending[]): Pending[] {
  for (const issue of more) {
    if (issue.received === null && issue.keys === undefined)
      issue.rule = { ...issue.rule, omittable: true };
  }
  return more;
}
