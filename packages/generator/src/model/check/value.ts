import type { Json, JsonType } from '../json.js';

/** The JSON type of a value; nothing for one that JSON does not have. */
export function typeOf(value: unknown): JsonType | undefined {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
    case 'number':
      return Number.isFinite(value) ? 'number' : undefined;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'array' : 'object';
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      return undefined;
  }
}

/** The properties of an object: own, enumerable, and with a value. */
export function propertiesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, property]) => property !== undefined));
}

/** Whether a value of any origin equals a JSON value; the order of keys does not matter. */
function equals(value: unknown, wanted: unknown): boolean {
  if (value === wanted) return true;
  if (typeof value !== 'object' || typeof wanted !== 'object') return false;
  if (value === null || wanted === null || Array.isArray(value) !== Array.isArray(wanted))
    return false;
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return (
      value.length === wanted.length &&
      value.every((item: unknown, index) => equals(item, wanted[index]))
    );
  }
  const left = propertiesOf(value);
  const right = propertiesOf(wanted);
  return (
    left.size === right.size &&
    [...left].every(([key, property]) => right.has(key) && equals(property, right.get(key)))
  );
}

/** A text that equal values share, with keys in one order. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = [...propertiesOf(value)].map(
    ([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`,
  );
  return `{${members.sort().join()}}`;
}

/** Whether a value is one of a list of JSON values. */
export function isOneOf(value: unknown, values: readonly Json[]): boolean {
  return values.some((each) => equals(value, each));
}
