const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relativePointer = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** Whether a text is a JSON pointer after RFC 6901. */
export function isJsonPointer(text: string): boolean {
  return pointer.test(text);
}

/** Whether a text is a relative JSON pointer. */
export function isRelativeJsonPointer(text: string): boolean {
  return relativePointer.test(text);
}
