const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** An instant: whole seconds since 1970 in UTC, and the digits of the fraction. */
interface Instant {
  readonly seconds: number;
  readonly fraction: string;
}

/** Whether a text is a date-time of RFC 3339, on a day that exists. */
export function isDateTime(text: string): boolean {
  return instantOf(text) !== undefined;
}

/**
 * Compares two RFC 3339 date-times as instants: negative when `left` is earlier; 0 also where one
 * of them is no date-time.
 */
export function compareInstants(left: string, right: string): number {
  const one = instantOf(left);
  const other = instantOf(right);
  if (one === undefined || other === undefined) return 0;
  if (one.seconds !== other.seconds) return one.seconds - other.seconds;
  const length = Math.max(one.fraction.length, other.fraction.length);
  const [first, second] = [one.fraction.padEnd(length, '0'), other.fraction.padEnd(length, '0')];
  return first === second ? 0 : first < second ? -1 : 1;
}

function instantOf(text: string): Instant | undefined {
  const match = dateTime.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  const [, , , , , , , fraction = '', sign, offsetHour, offsetMinute] = match;
  const offset = sign === undefined ? 0 : Number(offsetHour) * 60 + Number(offsetMinute);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day) / 1000;
  const minutes = hour * 60 + minute - (sign === '-' ? -offset : offset);
  const isLeapSecond = second === 60;
  if (isLeapSecond && (minutes + 2880) % 1440 !== 1439) return undefined;
  return { seconds: midnight + minutes * 60 + second, fraction };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
