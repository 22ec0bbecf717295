import { type Pending, schemaPointerOf } from './found.js';
import type { Issue, ValidateOptions } from './issue.js';
import { messageOf } from './message.js';
import { escapeToken } from './pointer.js';

/** The issues as they are given out, once all are known. */
export function finish(
  found: readonly Pending[],
  { maxIssues = 0, message }: ValidateOptions = {},
): readonly Issue[] {
  const told = maxIssues >= 1 ? found.slice(0, maxIssues) : found;
  return told.map((issue) => issueOf(issue, message));
}

/** One of them. */
export function issueOf(pending: Pending, message: ValidateOptions['message']): Issue {
  const { rule, received, alternatives } = pending;
  const path: (string | number)[] = [];
  let pointer = '';
  for (let { keys } = pending; keys !== undefined; keys = keys.rest) {
    path.push(keys.key);
    pointer += `/${escapeToken(keys.key)}`;
  }
  const issue: Issue = {
    message: messageOf(pending, path.at(-1)),
    path,
    pointer,
    keyword: rule.keyword,
    schemaPointer: schemaPointerOf(pending),
    expected: rule.expected,
    received,
    alternatives: alternatives?.issues(path, message),
  };
  if (message === undefined || rule.authored === true) return issue;
  return { ...issue, message: message(issue) };
}
