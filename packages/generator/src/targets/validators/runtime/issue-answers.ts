import type { Answers, Told } from './answers.js';
import { distinct } from './distinct.js';
import { type Found, report, type Rule } from './found.js';

/** As `recall`, for issues: an object that holds itself is nested too deep. */
export function recallIssues(
  answers: Answers,
  by: object,
  value: unknown,
  tooDeep: Rule,
  at: string,
): Told | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  let known = answers.get(by);
  if (known === undefined) answers.set(by, (known = new Map()));
  const before = known.get(value);
  if (before === undefined) known.set(value, false);
  else if (typeof before === 'boolean') return { found: report(undefined, value, tooDeep, at) };
  else return { found: copied(before.found) };
  return undefined;
}

/** Keeps the issues; gives them back. */
export function rememberIssues(answers: Answers, by: object, value: unknown, found: Found): Found {
  if (typeof value !== 'object' || value === null) return found;
  // What two ways lead to is told once, and before it is told of all that the object is in.
  const told = found === undefined || found.length < many ? found : [...distinct(found)];
  answers.get(by)?.set(value, { found: copied(told) });
  return told;
}

const many = 20;

/** Keys are put in front of issues on their way out, so each way has its own. */
function copied(found: Found): Found {
  return found?.map((issue) => ({ ...issue }));
}
