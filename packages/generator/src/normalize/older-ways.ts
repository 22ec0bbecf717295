import type { Json, JsonObject } from '../model/json.js';
import type { Dialect } from '../read/dialects.js';

/** What to write in place of a value that another draft has there; else where to read of it. */
export function adviceOnValue(keyword: string, schema: JsonObject, dialect: Dialect): string {
  const value: Json | undefined = schema[keyword];
  const isFlag = typeof value === 'boolean';
  if (keyword === 'type' && (value === 'any' || (Array.isArray(value) && value.includes('any')))) {
    return 'Leave "type" out: without it every type is allowed.';
  }
  if (keyword === 'required' && isFlag) {
    return 'Since draft-04 "required" is a list of names that stands beside "properties".';
  }
  const limit = /^exclusive(Minimum|Maximum)$/.exec(keyword)?.[1]?.toLowerCase();
  if (limit !== undefined && isFlag) {
    return `Since draft-06 it is the limit itself: write it in place of "${limit}"${value ? '' : ', or leave it out'}.`;
  }
  if (limit !== undefined && dialect.name === 'draft-04') {
    return `In draft-04 it is true or false, beside "${limit}"; name draft-06 or later in $schema to give the limit itself.`;
  }
  return `See the description of ${keyword} in the specification of ${dialect.name}.`;
}
