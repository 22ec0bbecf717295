/** A moment to any precision: whole seconds since 1970 and the digits after the point. */
export interface Instant {
  readonly seconds: number;
  readonly fraction: string;
}

const shape =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** Reads an RFC 3339 date-time; `undefined` where the text is none. */
export function readInstant(text: string): Instant | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const field = (index: number): number => Number(parts[index] ?? 0);
  const [year, month, day] = [field(1), field(2), field(3)];
  const [hour, minute, second] = [field(4), field(5), field(6)];
  const [offsetHour, offsetMinute] = [field(9), field(10)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) {
    return undefined;
  }
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const sign = parts[8] === '-' ? -1 : 1;
  const offset = sign * (offsetHour * 3600 + offsetMinute * 60);
  return {
    seconds: date.getTime() / 1000 + hour * 3600 + minute * 60 + second - offset,
    fraction: (parts[7] ?? '').replace(/0+$/, ''),
  };
}

/** Negative when `left` is earlier, positive when it is later, 0 for the same instant. */
export function compareInstants(left: Instant, right: Instant): number {
  if (left.seconds !== right.seconds) return left.seconds - right.seconds;
  if (left.fraction === right.fraction) return 0;
  return left.fraction < right.fraction ? -1 : 1;
}
