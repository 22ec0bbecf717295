import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import type { Schema } from '../model.js';
import { sourceKeyword } from '../origin.js';
import { childPointer } from '../pointer.js';
import type { Spot } from './outcome.js';

/** The issue of a rule of this schema, at this spot. */
export function issueOf(schema: Schema, rule: string, spot: Spot, expected?: Json): Issue {
  const keyword = sourceKeyword(schema, rule);
  const isSchemaFalse = keyword === 'false';
  return {
    path: spot.path,
    pointer: childPointer('', ...spot.path),
    keyword,
    schemaPointer: isSchemaFalse ? schema.at.pointer : childPointer(schema.at.pointer, keyword),
    ...(expected !== undefined && { expected }),
  };
}
