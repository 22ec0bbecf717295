const shape =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Whether a text has the letters and lengths of the name of a host. */
export function hasHostShape(text: string): boolean {
  return shape.test(text);
}
