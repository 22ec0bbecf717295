import type { Issue } from './issue.js';
import { escapeToken } from './pointer.js';

/** The keys on the way to a value, the outermost first. */
export interface Keys {
  readonly key: string | number;
  readonly rest: Keys | undefined;
}

/** An issue on its way out: each key that it passes is put in front. */
export interface Pending {
  message: string;
  keys: Keys | undefined;
  keyword: string;
  readonly schemaPointer: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** The issues found so far; nothing is allocated as long as there is none. */
export type Found = Pending[] | undefined;

/** Adds one issue. */
export function add(found: Found, issue: Pending): Pending[] {
  if (found === undefined) return [issue];
  found.push(issue);
  return found;
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
  return more === undefined ? found : merge(found, under(more, key));
}

/** Apart, so that compilers take the test for issues into the function that asks. */
function under(more: Pending[], key: string | number): Pending[] {
  for (const issue of more) issue.keys = { key, rest: issue.keys };
  return more;
}

/** The issues as they are given out, once all are known. */
export function finish(found: readonly Pending[]): readonly Issue[] {
  return found.map(issueOf);
}

function issueOf(pending: Pending): Issue {
  const { message, keyword, schemaPointer, expected, received } = pending;
  const path: (string | number)[] = [];
  let pointer = '';
  for (let { keys } = pending; keys !== undefined; keys = keys.rest) {
    path.push(keys.key);
    pointer += `/${escapeToken(keys.key)}`;
  }
  return { message, path, pointer, keyword, schemaPointer, expected, received };
}
