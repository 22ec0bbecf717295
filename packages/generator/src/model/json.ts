/** Any value that `JSON.parse` can give. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Read it with `Object.entries` or `Object.hasOwn`: a key may be `__proto__`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The six types of JSON Schema's data model; `integer` is a rule on numbers. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** All six types, in the order in which they are printed. */
export const jsonTypes: readonly JsonType[] = [
  'null',
  'boolean',
  'number',
  'string',
  'array',
  'object',
];

/** Whether a value is a JSON object (neither null nor an array). */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
