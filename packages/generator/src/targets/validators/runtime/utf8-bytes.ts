/** The length of a text in bytes once encoded as UTF-8; a lone surrogate becomes U+FFFD, three bytes. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
    } else {
      bytes += 2;
      const isHigh = (unit & 0xfc00) === 0xd800;
      // A pair takes four bytes in all: three for the first unit, one for the second.
      if (isHigh && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) index += 1;
    }
  }
  return bytes;
}
