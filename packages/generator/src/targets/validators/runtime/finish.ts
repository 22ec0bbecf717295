import { describe } from './describe.js';
import type { Pending } from './found.js';
import type { Issue } from './issue.js';
import { escapeToken } from './pointer.js';

/** The issues as they are given out, once all are known. */
export function finish(found: readonly Pending[]): readonly Issue[] {
  return found.map(issueOf);
}

function issueOf(pending: Pending): Issue {
  const { rule, received } = pending;
  const { keyword, schemaPointer, expected } = rule;
  const path: (string | number)[] = [];
  let pointer = '';
  for (let { keys } = pending; keys !== undefined; keys = keys.rest) {
    path.push(keys.key);
    pointer += `/${escapeToken(keys.key)}`;
  }
  const message = messageOf(pending);
  return { message, path, pointer, keyword, schemaPointer, expected, received };
}

function messageOf(pending: Pending): string {
  const { rule, received } = pending;
  const { sentence = rule.keyword, tell, omittable } = rule;
  if (omittable === true && received === null)
    return `${sentence}; got null. Instead of null, omit the property`;
  return tell === undefined ? `${sentence}; got ${describe(received)}` : tell(pending);
}
