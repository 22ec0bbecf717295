/** Whether an object has the prototype that objects have, which holds no part of JSON. */
export function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether all objects have a property that they should not have. */
export function isPolluted(): boolean {
  for (const key in {}) return key !== undefined;
  return false;
}

/** A copy of an object that has its own properties alone. */
export function ownProperties(value: object): Record<string, unknown> {
  return { __proto__: null, ...value };
}
