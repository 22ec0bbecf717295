import { describe } from './describe.js';
import type { Pending } from './found.js';
import type { Issue, ValidateOptions } from './issue.js';
import { escapeToken, pointerOf } from './pointer.js';

/** The issues as they are given out, once all are known. */
export function finish(
  found: readonly Pending[],
  { maxIssues, message }: ValidateOptions = {},
): readonly Issue[] {
  const isLimited = maxIssues !== undefined && maxIssues >= 1;
  const told = isLimited ? found.slice(0, maxIssues) : found;
  return told.map((pending) => issueOf(pending, message));
}

/** One of them; `place` leads to the value that its keys start from. */
export function issueOf(
  pending: Pending,
  message: ValidateOptions['message'],
  place?: readonly (string | number)[],
): Issue {
  const { rule, received, alternatives } = pending;
  const { keyword, schemaPointer, expected } = rule;
  const path = place === undefined ? [] : [...place];
  let pointer = place === undefined ? '' : pointerOf(place);
  for (let { keys } = pending; keys !== undefined; keys = keys.rest) {
    path.push(keys.key);
    pointer += `/${escapeToken(keys.key)}`;
  }
  const told = messageOf(pending);
  const plain: Issue = {
    message: told,
    path,
    pointer,
    keyword,
    schemaPointer,
    expected,
    received,
  };
  const issue =
    alternatives === undefined
      ? plain
      : { ...plain, alternatives: alternatives.issues(path, message) };
  if (message === undefined || rule.authored === true) return issue;
  return { ...issue, message: message(issue) };
}

function messageOf(pending: Pending): string {
  const { rule, received } = pending;
  const { sentence = rule.keyword, tell, omittable } = rule;
  if (omittable === true && received === null)
    return `${sentence}; got null. Instead of null, omit the property`;
  return tell === undefined ? `${sentence}; got ${describe(received)}` : tell(pending);
}
