/** Whether two values of any kind are equal as JSON values. */
export function equalData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false;
  }
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => equalData(item, right[index]))
    );
  }
  const keys = presentKeys(left);
  return (
    keys.length === presentKeys(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) &&
        equalData((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]),
    )
  );
}

function presentKeys(value: object): readonly string[] {
  return Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
}
