import type { Pending } from './found.js';
import type { Issue, ValidateOptions } from './issue.js';
import { pointerOf } from './pointer.js';

/** The issues as they are given out, once all are known; the message of each is its keyword, unless the caller has words. */
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
  { rule, keys, received, alternatives }: Pending,
  message: ValidateOptions['message'],
  place: readonly (string | number)[] = [],
): Issue {
  const { keyword, schemaPointer, expected } = rule;
  const path = [...place];
  for (let step = keys; step !== undefined; step = step.rest) path.push(step.key);
  const issue: Issue = {
    message: keyword,
    path,
    pointer: pointerOf(path),
    keyword,
    schemaPointer,
    expected,
    received,
    ...(alternatives && { alternatives: alternatives.issues(path, message) }),
  };
  return message === undefined ? issue : { ...issue, message: message(issue) };
}
