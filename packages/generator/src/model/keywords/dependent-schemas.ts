import type { Cursor, Outcome, Properties, Run } from '../check/run.js';
import type { ObjectRules } from '../model.js';

/** `dependentSchemas`. */
export function checkDependentSchemas(
  { dependentSchemas }: ObjectRules,
  value: object,
  properties: Properties,
  cursor: Cursor,
  run: Run,
): readonly Outcome[] {
  if (dependentSchemas === undefined) return [];
  return dependentSchemas
    .filter(({ name }) => properties.has(name))
    .map(({ schema }) => run.ask(schema, value, cursor, run));
}
