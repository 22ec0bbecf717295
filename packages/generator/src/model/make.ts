import { jsonTypes } from './json.js';
import type { Place, Schema } from './model.js';

/** The schema that accepts everything. */
export function acceptAll(at: Place): Schema {
  return { at, docs: {}, annotations: [], types: jsonTypes, refs: [] };
}

/** The schema that accepts nothing, and the keyword under which it says so. */
export function acceptNone(at: Place, keyword = 'false'): Schema {
  const schema: Schema = { at, docs: {}, annotations: [], types: [], refs: [] };
  return keyword === 'false' ? schema : { ...schema, origin: { false: keyword } };
}

/** Whether a schema is the schema `false`: no type is allowed. */
export function acceptsNothing(schema: Schema): boolean {
  return schema.types.length === 0;
}

/** Whether a schema has no rule at all, whatever it says for people. */
export function hasNoRules(schema: Schema): boolean {
  return (
    schema.types.length === jsonTypes.length &&
    schema.refs.length === 0 &&
    (schema.enum === undefined || schema.enum.open === true) &&
    schema.const === undefined &&
    schema.format?.assert !== true &&
    schema.number === undefined &&
    schema.string === undefined &&
    schema.array === undefined &&
    schema.object === undefined &&
    schema.allOf === undefined &&
    schema.anyOf === undefined &&
    schema.oneOf === undefined &&
    schema.not === undefined &&
    schema.when === undefined &&
    schema.custom === undefined
  );
}
