const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID after RFC 4122. */
export function isUuid(text: string): boolean {
  return shape.test(text);
}
