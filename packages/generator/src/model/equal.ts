import { isJsonObject, type Json } from './json.js';
import type { Schema } from './model.js';

/** Whether two JSON values are equal as JSON Schema has it: the order of keys does not matter. */
export function equalJson(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => equalJson(item, right[index]))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      const other = Object.hasOwn(right, key) ? right[key] : undefined;
      const own = left[key];
      return own !== undefined && other !== undefined && equalJson(own, other);
    })
  );
}

/** Whether two schemas have the same rules, wherever they were written and whatever they tell people. */
export function equalSchemas(left: Schema, right: Schema): boolean {
  return equalRules(left, right);
}

/** Where a schema was written, and what it tells people. */
const notRules: ReadonlySet<string> = new Set(['at', 'docs', 'annotations']);

/** Members that hold data of the author's. */
const data: ReadonlySet<string> = new Set(['value', 'values', 'written']);

function equalRules(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const names = rulesOf(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    names.length === rulesOf(right).length &&
    names.every((name) =>
      data.has(name)
        ? equalJson(left[name] as Json, right[name] as Json)
        : equalRules(left[name], right[name]),
    )
  );
}

function rulesOf(part: object): readonly string[] {
  const names = Object.keys(part);
  return 'at' in part ? names.filter((name) => !notRules.has(name)) : names;
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}
