import { isDateTime } from './date-time.js';
import { compareInstants } from './instants.js';

/** Whether two values are date-times of which the second is before the first. */
export function runsBackwards(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string' || first === second) return false;
  return isDateTime(first) && isDateTime(second) && compareInstants(second, first) < 0;
}
