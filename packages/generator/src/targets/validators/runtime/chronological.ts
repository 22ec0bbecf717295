import { isDateTime } from './date-time.js';
import { compareInstants } from './instants.js';

/** Whether two values are date-times of which the second is before the first. */
export function runsBackwards(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string' || first === second) return false;
  if (isPlainlyLater(first, second)) return false;
  return isDateTime(first) && isDateTime(second) && compareInstants(second, first) < 0;
}

/** Whether the second of two texts in UTC is later at first sight: no calendar is needed then. */
function isPlainlyLater(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  if (length < 20 || !isUtc(first) || !isUtc(second)) return false;
  // With all parts at the same places the order of times is that of texts.
  const isAlike = first.length === second.length && first.charCodeAt(10) === second.charCodeAt(10);
  if (isAlike) return first < second;
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
