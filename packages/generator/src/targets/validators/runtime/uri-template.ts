const shape =
  /^(?:[^\u0000-\u0020"<>%\\^`{|}\u007f]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?)*\})*$/i;

/** Whether a text is a URI template after RFC 6570. */
export function isUriTemplate(text: string): boolean {
  return shape.test(text);
}
