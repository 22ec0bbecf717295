const shape =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a date-time of RFC 3339, on a day that exists. */
export function isDateTime(text: string): boolean {
  if (!shape.test(text)) return false;
  // Most days are before the 29th, and most seconds are not leap seconds.
  const tens = text.charCodeAt(8);
  const isEarlyDay = tens < 50 || (tens === 50 && text.charCodeAt(9) < 57);
  return (isEarlyDay || isDayOfMonth(text)) && (text.charCodeAt(17) !== 54 || isLeapSecond(text));
}

function isDayOfMonth(text: string): boolean {
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  if (month !== 2)
    return day <= 30 || month === 1 || (month < 8 ? month % 2 === 1 : month % 2 === 0);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (isLeapYear ? 29 : 28);
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

/** The number that two digits make. */
function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
