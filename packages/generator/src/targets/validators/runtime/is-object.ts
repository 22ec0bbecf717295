/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  // Written so that it is short enough for engines to take it into each function that asks.
  return typeof value === 'object' && !(value === null || Array.isArray(value));
}
