import { brokenRule } from '../check/broken-rule.js';
import { type Broken, type Cursor, inside, type Run } from '../check/run.js';
import { acceptsNothing } from '../make.js';
import type { Schema } from '../model.js';
import type { Sentence } from '../sentence-words.js';

/** A property that is not named. Where all such are refused, the rule is told and not its schema. */
export function checkOther(
  schema: Schema,
  rule: 'additionalProperties' | 'unevaluatedProperties',
  other: Schema,
  name: string,
  value: unknown,
  cursor: Cursor,
  run: Run,
): readonly Broken[] {
  const place = inside(cursor, name, value);
  if (acceptsNothing(other)) return [brokenRule(schema, { rule }, place, { value })];
  const { spot, depth, way } = place;
  return run.ask(other, value, { spot, depth, way }, run).issues;
}

/** What is said of a property that nothing names. */
export const unknownSentence: Sentence = () => 'unknown property';
