const shape =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Whether a text is the name of a host after RFC 1123. */
export function isHostname(text: string): boolean {
  return shape.test(text);
}
