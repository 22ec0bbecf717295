import type { Pending } from './found.js';
import type { Issue } from './issue.js';
import { escapeToken } from './pointer.js';

/** The issues as they are given out, once all are known; the message of each is its keyword. */
export function finish(found: readonly Pending[]): readonly Issue[] {
  return found.map(issueOf);
}

function issueOf({ rule, keys, received }: Pending): Issue {
  const { keyword, schemaPointer, expected } = rule;
  const path: (string | number)[] = [];
  let pointer = '';
  for (let step = keys; step !== undefined; step = step.rest) {
    path.push(step.key);
    pointer += `/${escapeToken(step.key)}`;
  }
  return { message: keyword, path, pointer, keyword, schemaPointer, expected, received };
}
