/** Whether a property is the object's own: what a prototype holds is no part of JSON. */
export function isOwn(value: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(value, key);
}
