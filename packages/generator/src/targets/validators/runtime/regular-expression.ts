/** Whether a text is a regular expression of ECMA-262, with the `u` flag. */
export function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
