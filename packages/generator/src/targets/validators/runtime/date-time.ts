import { digits, isDayOfMonth } from './date.js';

// Engines are quicker with four digits written out than with a count of them.
const shape =
  /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a date-time of RFC 3339, on a day that exists. */
export function isDateTime(text: string): boolean {
  // Most seconds are no leap seconds.
  return (
    shape.test(text) && isDayOfMonth(text) && (text.charCodeAt(17) !== 54 || isLeapSecond(text))
  );
}

/** A leap second stands at 23:59:60 UTC, whatever the offset. */
function isLeapSecond(text: string): boolean {
  let minute = digits(text, 11) * 60 + digits(text, 14);
  const sign = text.charCodeAt(text.length - 6);
  if (sign === 43 || sign === 45) {
    const offset = digits(text, text.length - 5) * 60 + digits(text, text.length - 2);
    minute += sign === 43 ? -offset : offset;
  }
  return (minute + 1440) % 1440 === 1439;
}
