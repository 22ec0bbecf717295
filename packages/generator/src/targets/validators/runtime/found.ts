import type { Issue, ValidateOptions } from './issue.js';

/** A rule of the schema, as the issues of values that break it tell of it. */
export interface Rule {
  readonly keyword: string;
  readonly schemaPointer: string;
  /** What would have been right. */
  readonly expected?: unknown;
  /** The names that are known, where others are refused. */
  readonly known?: readonly string[];
  /** What has to hold, in words; absent where messages are left out. */
  readonly sentence?: string;
  /** Says what is wrong in another way than by the sentence and what was got. */
  readonly tell?: (issue: Pending) => string;
  /** Whether the sentence is the author's, which stays whatever the caller says. */
  readonly authored?: boolean;
  /** Whether the value may be left out, so that null has a simple mend. */
  readonly omittable?: boolean;
}

/** The keys on the way to a value, the outermost first. */
export interface Keys {
  readonly key: string | number;
  readonly rest: Keys | undefined;
}

/** An issue on its way out: each key that it passes is put in front. */
export interface Pending {
  rule: Rule;
  keys: Keys | undefined;
  readonly received: unknown;
  alternatives?: Alternatives | undefined;
}

/** What other options of a union say of its value. */
export interface Alternatives {
  readonly options: readonly (readonly Pending[])[];
  /** The same as issues, for an issue with this path. */
  readonly issues: (
    path: readonly (string | number)[],
    message: ValidateOptions['message'],
  ) => readonly (readonly Issue[])[];
}

/** The issues found so far; nothing is allocated as long as there is none. */
export type Found = Pending[] | undefined;

/** Adds an issue about the value itself, or about the property or item under a key. */
export function report(
  found: Found,
  received: unknown,
  rule: Rule,
  key?: string | number,
): Pending[] {
  const keys = key === undefined ? undefined : { key, rest: undefined };
  if (found === undefined) return [{ rule, keys, received }];
  found.push({ rule, keys, received });
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

/** Adds the issues of a property's name, as issues of `propertyNames` at that property. */
export function aboutName(found: Found, more: Found, key: string): Found {
  return more === undefined ? found : merge(found, named(more, key));
}

function named(more: Pending[], key: string): Pending[] {
  for (const issue of more) {
    issue.rule = { ...issue.rule, keyword: 'propertyNames' };
    issue.keys = { key, rest: undefined };
  }
  return more;
}
