import { describe } from './describe.js';
import { add, type Found, merge, type Pending, within } from './found.js';

/** Adds an issue about the value itself. */
export function report(
  found: Found,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: unknown,
  sentence: string,
  hint = '',
): Found {
  const message = `${sentence}; got ${describe(received)}${hint}`;
  return add(found, { message, keys: undefined, keyword, schemaPointer, expected, received });
}

/** Adds an issue about a property or an item. */
export function reportAt(
  found: Found,
  key: string | number,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: unknown,
  sentence: string,
  hint = '',
): Found {
  const message = `${sentence}; got ${describe(received)}${hint}`;
  const keys = { key, rest: undefined };
  return add(found, { message, keys, keyword, schemaPointer, expected, received });
}

/** Adds an issue about a property that may be absent, so that null has a simple mend. */
export function reportOptional(
  found: Found,
  key: string,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: unknown,
  sentence: string,
  hint = '',
): Found {
  const told = received === null ? `${sentence}; got null${mend}` : undefined;
  const message = told ?? `${sentence}; got ${describe(received)}${hint}`;
  const keys = { key, rest: undefined };
  return add(found, { message, keys, keyword, schemaPointer, expected, received });
}

const mend = '. Instead of null, omit the property';

/** Adds an issue about a property that is not there. */
export function reportMissing(
  found: Found,
  name: string,
  keyword: string,
  schemaPointer: string,
  sentence: string,
): Found {
  return add(found, {
    message: sentence,
    keys: undefined,
    keyword,
    schemaPointer,
    expected: name,
    received: undefined,
  });
}

/** Adds the issues of a property that may be absent, so that null has a simple mend. */
export function withinOptional(found: Found, more: Found, key: string): Found {
  return more === undefined ? found : within(found, mended(more), key);
}

/** Apart, so that compilers take the test for issues into the function that asks. */
function mended(more: Pending[]): Pending[] {
  for (const issue of more) {
    if (issue.received === null && issue.keys === undefined) issue.message += mend;
  }
  return more;
}

/** Adds the issues of a property's name, as issues of `propertyNames` at that property. */
export function aboutName(found: Found, more: Found, key: string): Found {
  return more === undefined ? found : merge(found, named(more, key));
}

function named(more: Pending[], key: string): Pending[] {
  for (const issue of more) {
    issue.keyword = 'propertyNames';
    issue.keys = { key, rest: undefined };
  }
  return more;
}
