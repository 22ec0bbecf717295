import type { Found } from './found.js';

/**
 * What the functions of a recursive schema have found out about objects during one validation, by
 * function and by object: whether it holds, or its issues. False as long as it is being found out.
 */
export type Answers = Map<object, Map<object, boolean | Told>>;

/** Absent issues are those of a valid object. */
export interface Told {
  readonly found: Found;
}

/**
 * The answer where the function was asked about the object before, so that none is gone through
 * twice, however many options of a union lead to it. An object that is still being asked about holds
 * itself: it is nested without end. Undefined where it has to be found out.
 */
export function recall(answers: Answers, by: object, value: unknown): boolean | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  let known = answers.get(by);
  if (known === undefined) answers.set(by, (known = new Map()));
  const before = known.get(value);
  if (before !== undefined) return before === true;
  known.set(value, false);
  return undefined;
}

/** Keeps the answer; gives it back. */
export function remember(answers: Answers, by: object, value: unknown, holds: boolean): boolean {
  if (holds && typeof value === 'object' && value !== null) answers.get(by)?.set(value, true);
  return holds;
}
