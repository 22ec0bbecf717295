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
  if (month !== 2)
    return day <= 30 || month === 1 || (month < 8 ? month % 2 === 1 : month % 2 === 0);
  const year = digits(text, 0) * 100 + digits(text, 2);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day === 29 && isLeapYear;
}

/** The number that two digits make. */
export function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
