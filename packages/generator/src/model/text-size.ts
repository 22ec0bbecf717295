/** How many code points a text has. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether a text has fewer than so many bytes; each UTF-16 unit takes one to three. */
export function hasFewerBytes(text: string, bytes: number): boolean {
  if (text.length >= bytes) return false;
  return text.length * 3 < bytes || utf8Bytes(text) < bytes;
}

/** A lone surrogate becomes U+FFFD when it is encoded, three bytes. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
