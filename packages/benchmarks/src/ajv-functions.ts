// What the keywords of ajv call at run time in table two, written for speed: the peer gets its best form.

/** Whether a text has at most so many bytes in UTF-8; counted only where the length leaves it open. */
export function hasAtMostBytes(text: string, limit: number): boolean {
  return text.length * 3 <= limit || Buffer.byteLength(text, 'utf8') <= limit;
}

/** Whether a text has at least so many bytes in UTF-8. */
export function hasAtLeastBytes(text: string, limit: number): boolean {
  return text.length >= limit || Buffer.byteLength(text, 'utf8') >= limit;
}

/** Whether a text is JSON. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function year(text: string): number {
  return (
    (text.charCodeAt(0) - 48) * 1000 +
    (text.charCodeAt(1) - 48) * 100 +
    (text.charCodeAt(2) - 48) * 10 +
    (text.charCodeAt(3) - 48)
  );
}

const secondsLength = 'yyyy-mm-ddThh:mm:ss'.length;

function fraction(text: string): string {
  return /\.(\d+)/.exec(text)?.[1]?.replace(/0+$/, '') ?? '';
}

/** Negative when the first date-time is earlier, positive when it is later. Both have the right form. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  const years = year(left) - year(right);
  if (years > 1 || years < -1) return years;
  const utc = left.endsWith('Z') && right.endsWith('Z');
  if (utc) {
    const first = left.slice(0, secondsLength);
    const second = right.slice(0, secondsLength);
    if (first !== second) return first < second ? -1 : 1;
  } else {
    const between = seconds(left) - seconds(right);
    if (between !== 0) return between;
  }
  const first = fraction(left);
  const second = fraction(right);
  return first === second ? 0 : first < second ? -1 : 1;
}

function seconds(text: string): number {
  return Date.parse(text.replace(/\.\d+/, ''));
}

/** Whether a date-time is the limit or later. */
export function isNotBefore(text: string, limit: string): boolean {
  return compare(text, limit) >= 0;
}

/** Whether a date-time is the limit or earlier. */
export function isNotAfter(text: string, limit: string): boolean {
  return compare(text, limit) <= 0;
}

/** Whether the date-times of the named properties do not run backwards. */
export function runsForward(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
): boolean {
  let before: string | undefined;
  for (const name of names) {
    const text = value[name];
    if (typeof text !== 'string') continue;
    if (before !== undefined && compare(before, text) > 0) return false;
    before = text;
  }
  return true;
}
