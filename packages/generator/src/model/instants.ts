/** A moment in time, to any fraction of a second. */
export interface Instant {
  /** Whole seconds since 1970 in UTC. */
  readonly seconds: number;
  /** Digits of the fraction, without trailing zeros. */
  readonly fraction: string;
}

const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/** The instant that an RFC 3339 date-time names; nothing for any other text. */
export function parseInstant(text: string): Instant | undefined {
  const match = shape.exec(text);
  if (match === null) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const [hour, minute, second] = [part(4), part(5), part(6)];
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return undefined;
  if (part(9) > 23 || part(10) > 59) return undefined;
  const offset = (part(9) * 60 + part(10)) * (match[8] === '-' ? -60 : 60);
  const day0 = dayNumber(year, month, day);
  const minuteInUtc = mod(hour * 60 + minute - offset / 60, 1440);
  // A leap second is the last one of a day in UTC.
  if (second === 60 && minuteInUtc !== 1439) return undefined;
  const seconds = day0 * 86_400 + hour * 3600 + minute * 60 + second - offset;
  return { seconds, fraction: (match[7] ?? '').replace(/0+$/, '') };
}

/** Negative when the first is earlier, positive when it is later. */
export function compareInstants(left: Instant, right: Instant): number {
  if (left.seconds !== right.seconds) return left.seconds - right.seconds;
  if (left.fraction === right.fraction) return 0;
  const length = Math.max(left.fraction.length, right.fraction.length);
  return left.fraction.padEnd(length, '0') < right.fraction.padEnd(length, '0') ? -1 : 1;
}

/** Whether a day is in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Days since 1970-01-01. `Date.UTC` takes years below 100 for others, so a cycle of 400 years is added. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** The order of two date-times; nothing where one is none. */
export function compareTexts(left: string, right: string): number | undefined {
  const first = parseInstant(left);
  const second = first && parseInstant(right);
  return first && second && compareInstants(first, second);
}
