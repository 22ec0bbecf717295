const shape = /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a full date of RFC 3339, on a day that exists. */
export function isDate(text: string): boolean {
  return shape.test(text) && isDayOfMonth(text);
}

/** Whether the month has the day, in a text that begins like a date. */
export function isDayOfMonth(text: string): boolean {
  const day = digits(text, 8);
  if (day < 29) return true;
  const month = digits(text, 5);
  // The odd months have 31 days up to July, the even ones from August on.
  if (month !== 2) return day <= 30 + ((month + (month >> 3)) % 2);
  const year = digits(text, 0) * 100 + digits(text, 2);
  return day === 29 && year % (year % 100 === 0 ? 400 : 4) === 0;
}

/** The number that two digits make; the code of 0 is 48. */
export function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
