/** The length of a text in code points: a surrogate pair counts once. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const low = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (low && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
}
