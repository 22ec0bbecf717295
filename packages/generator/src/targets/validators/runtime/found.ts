import type { Issue, ValidateOptions } from './issue.js';

/** A rule, as the issues of values that break it tell of it, wherever in the schema it stands. */
export interface Rule {
  readonly keyword: string;
  /** The way from the schema to the rule, where that is not the keyword. */
  readonly pointer?: string;
  /** What would have been right. */
  readonly expected?: unknown;
  /** The names that are known, where others are refused. */
  readonly known?: readonly string[];
  /** What has to hold, in words; absent where messages are left out. */
  readonly sentence?: string;
  /** Says what is wrong with the value under a key, in another way than by the sentence and what was got. */
  readonly tell?: (issue: Pending, key: string | number | undefined) => string;
  /** Whether the sentence is the author's, which stays whatever the caller says. */
  readonly authored?: boolean;
  /** Whether the value cannot be left out, which else is the mend for null. */
  readonly needed?: boolean;
}

/** The keys on the way to a value, the outermost first. */
export interface Keys {
  readonly key: string | number;
  readonly rest: Keys | undefined;
}

/** An issue on its way out: each key that it passes is put in front. */
export interface Pending {
  rule: Rule;
  /** Pointer to the schema that the rule stands in. */
  readonly at: string;
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
  at: string,
  key?: string | number,
): Pending[] {
  const keys = key === undefined ? undefined : { key, rest: undefined };
  const issue = { rule, at, keys, received };
  if (found === undefined) return [issue];
  found.push(issue);
  return found;
}

/** Pointer to the rule in the schema. */
export function schemaPointerOf({ rule, at }: Pending): string {
  return at + (rule.pointer ?? `/${rule.keyword}`);
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
    const { keyword, pointer = `/${keyword}` } = issue.rule;
    issue.rule = { ...issue.rule, keyword: 'propertyNames', pointer };
    issue.keys = { key, rest: undefined };
  }
  return more;
}
