import type { BrokenRule } from '../broken-rule.js';
import type { Schema } from '../model.js';
import { sourceKeyword } from '../origin.js';
import type { Broken, Cursor } from './run.js';

/** One broken rule of a schema; without `received` where nothing is there that could be shown. */
export function brokenRule(
  schema: Schema,
  broken: BrokenRule,
  cursor: Cursor,
  received?: { readonly value: unknown },
): Broken {
  const keyword = sourceKeyword(schema, broken.rule);
  // Unions make very many of these, and a spread takes ten times as long.
  const { rule, expected, because, said } = broken;
  return { rule, expected, because, said, schema, cursor, keyword, received };
}
