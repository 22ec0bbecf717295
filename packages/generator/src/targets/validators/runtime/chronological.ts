import { isDateTime } from './date-time.js';
import { compareInstants } from './instants.js';

/** Whether two values are date-times of which the second is before the first. */
export function runsBackwards(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string' || first === second) return false;
  if (isPlainlyLater(first, second)) return false;
  return isDateTime(first) && isDateTime(second) && compareInstants(second, first) < 0;
}

/** Whether the first difference of two texts in UTC is a higher digit in the second: no calendar is needed then. */
function isPlainlyLater(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  if (length < 20 || !isUtc(first) || !isUtc(second)) return false;
  let index = 0;
  while (index < length && first.charCodeAt(index) === second.charCodeAt(index)) index += 1;
  if (index === length) return false;
  const unit = first.charCodeAt(index);
  const later = second.charCodeAt(index);
  return unit >= 48 && unit < later && later <= 57;
}

function isUtc(text: string): boolean {
  return text.charCodeAt(text.length - 1) === 90;
}
