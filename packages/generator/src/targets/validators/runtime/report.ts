import { describe } from './describe.js';
import type { Issue } from './issue.js';
import { pointerOf } from './pointer.js';

/** An issue on its way out: keys are pushed as it passes them, the innermost first. */
export interface Pending {
  message: string;
  path: (string | number)[];
  pointer: string;
  keyword: string;
  readonly schemaPointer: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** The issues found so far; nothing is allocated as long as there is none. */
export type Found = Pending[] | undefined;

/** Adds an issue about the value itself. */
export function report(
  found: Found,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: unknown,
  sentence: string,
): Found {
  const message = `${sentence}; got ${describe(received)}`;
  return add(found, { message, path: [], pointer: '', keyword, schemaPointer, expected, received });
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
): Found {
  const message = `${sentence}; got ${describe(received)}`;
  return add(found, {
    message,
    path: [key],
    pointer: '',
    keyword,
    schemaPointer,
    expected,
    received,
  });
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
): Found {
  const mend = received === null ? ': omit the property' : '';
  const message = `${sentence}; got ${describe(received)}${mend}`;
  return add(found, {
    message,
    path: [key],
    pointer: '',
    keyword,
    schemaPointer,
    expected,
    received,
  });
}

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
    path: [],
    pointer: '',
    keyword,
    schemaPointer,
    expected: name,
    received: undefined,
  });
}

/** Adds the issues of another check of the same value. */
export function merge(found: Found, more: Found): Found {
  if (more === undefined) return found;
  if (found === undefined) return more;
  for (const issue of more) found.push(issue);
  return found;
}

/** Adds the issues of a property or an item. */
export function within(found: Found, more: Found, key: string | number): Found {
  if (more === undefined) return found;
  for (const issue of more) issue.path.push(key);
  return merge(found, more);
}

/** Adds the issues of a property that may be absent, so that null has a simple mend. */
export function withinOptional(found: Found, more: Found, key: string): Found {
  if (more === undefined) return found;
  for (const issue of more) {
    if (issue.received === null && issue.path.length === 0) issue.message += ': omit the property';
    issue.path.push(key);
  }
  return merge(found, more);
}

/** Adds the issues of a property's name, as issues of `propertyNames` at that property. */
export function aboutName(found: Found, more: Found, key: string): Found {
  if (more === undefined) return found;
  for (const issue of more) {
    issue.keyword = 'propertyNames';
    issue.path = [key];
  }
  return merge(found, more);
}

/** Turns paths round and writes their pointers, once all issues are known. */
export function finish(found: Pending[]): readonly Issue[] {
  for (const issue of found) {
    issue.path.reverse();
    issue.pointer = pointerOf(issue.path);
  }
  return found;
}

function add(found: Found, issue: Pending): Pending[] {
  if (found === undefined) return [issue];
  found.push(issue);
  return found;
}
