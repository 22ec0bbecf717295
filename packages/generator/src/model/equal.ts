import { isJsonObject, type Json } from './json.js';
import type { Schema } from './model.js';
import { mapChildren } from './walk.js';

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
  return equalJson(rulesOf(left), rulesOf(right));
}

const nowhere = { uri: '', pointer: '' };

function rulesOf(schema: Schema): Json {
  // A schema is plain data without undefined members, hence JSON.
  return withoutDocs(schema) as unknown as Json;
}

function withoutDocs(schema: Schema): Schema {
  return mapChildren({ ...schema, at: nowhere, docs: {}, annotations: [] }, withoutDocs);
}
