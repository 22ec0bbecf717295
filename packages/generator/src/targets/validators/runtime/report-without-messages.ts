import { add, type Found, merge } from './found.js';

/** Adds an issue about the value itself; its message is the keyword. */
export function report(
  found: Found,
  received: unknown,
  keyword: string,
  schemaPointer: string,
  expected: unknown,
): Found {
  const message = keyword;
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
): Found {
  const message = keyword;
  const keys = { key, rest: undefined };
  return add(found, { message, keys, keyword, schemaPointer, expected, received });
}

/** Adds the issues of a property's name, as issues of `propertyNames` at that property. */
export function aboutName(found: Found, more: Found, key: string): Found {
  if (more === undefined) return found;
  for (const issue of more) {
    issue.message = issue.keyword = 'propertyNames';
    issue.keys = { key, rest: undefined };
  }
  return merge(found, more);
}
