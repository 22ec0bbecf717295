const shape =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

/** Whether a text is a duration after appendix A of RFC 3339, like `P1DT12H`. */
export function isDuration(text: string): boolean {
  return shape.test(text);
}
