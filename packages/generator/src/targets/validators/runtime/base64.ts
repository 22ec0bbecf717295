const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whether a text is Base64 after RFC 4648. */
export function isBase64(text: string): boolean {
  return shape.test(text);
}
