import type { Issue, ValidateOptions } from './issue.js';
import { pointerOf } from './pointer.js';

/** The issue of a value that throws when it is read, at the place that throws where that can be found. */
export function unreadableIssue(value: unknown, { message }: ValidateOptions = {}): Issue {
  const path = unreadablePath(value);
  const issue: Issue = {
    message: 'cannot be read: the value throws an error when it is looked at',
    path,
    pointer: pointerOf(path),
    keyword: 'unreadable',
    schemaPointer: '',
    expected: undefined,
    received: undefined,
  };
  return message === undefined ? issue : { ...issue, message: message(issue) };
}

/** A value on the way down, with the way back. */
interface Step {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Step | undefined;
}

/** Reads every property once, level by level; each object is entered once, so that cycles end. */
function unreadablePath(root: unknown): readonly (string | number)[] {
  const seen = new Set<unknown>();
  const steps: Step[] = [{ value: root, key: '', parent: undefined }];
  for (const step of steps) {
    const { value } = step;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    let place = step;
    try {
      const isList = Array.isArray(value);
      for (const key of Object.keys(value)) {
        place = { value: undefined, key: isList ? Number(key) : key, parent: step };
        steps.push({ ...place, value: (value as Record<string, unknown>)[key] });
      }
    } catch {
      return wayTo(place);
    }
  }
  return [];
}

function wayTo(step: Step): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let { key, parent } = step; parent !== undefined; { key, parent } = parent) path.push(key);
  return path.reverse();
}
