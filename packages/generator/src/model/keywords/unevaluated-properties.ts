import type { Cursor, Outcome, Properties, Run } from '../check/run.js';
import type { Schema } from '../model.js';
import { checkOther } from './additional-properties.js';

/** `unevaluatedProperties`, after all that the schema says beside it. */
export function checkUnevaluatedProperties(
  schema: Schema,
  rest: Schema,
  properties: Properties,
  said: Outcome,
  cursor: Cursor,
  run: Run,
): Outcome {
  const issues = [...said.issues];
  for (const [name, value] of properties) {
    if (said.properties.has(name)) continue;
    issues.push(...checkOther(schema, 'unevaluatedProperties', rest, name, value, cursor, run));
  }
  return { ...said, issues, properties: new Set(properties.keys()) };
}
