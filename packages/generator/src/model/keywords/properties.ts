import {
  type Broken,
  type Cursor,
  failing,
  inside,
  matches,
  type Outcome,
  type Properties,
  propertySchemas,
  type Run,
  silent,
} from '../check/run.js';
import type { ObjectRules, Schema } from '../model.js';
import { checkOther } from './additional-properties.js';

/** `properties` and `patternProperties`, and with them what they leave to `additionalProperties`. */
export function checkProperties(
  schema: Schema,
  rules: ObjectRules,
  properties: Properties,
  cursor: Cursor,
  run: Run,
): Outcome {
  const named = propertySchemas(rules, run);
  const seen = new Set<string>();
  const issues: Broken[] = [];
  for (const [name, value] of properties) {
    const own = named.get(name);
    const schemas = [
      ...(own === undefined ? [] : [own]),
      ...(rules.patternProperties ?? []).flatMap((each) =>
        matches(each.pattern, name, run) ? [each.schema] : [],
      ),
    ];
    if (schemas.length > 0) {
      seen.add(name);
      for (const each of schemas)
        issues.push(...run.ask(each, value, inside(cursor, name, value), run).issues);
    } else if (rules.additionalProperties !== undefined) {
      seen.add(name);
      issues.push(
        ...checkOther(
          schema,
          'additionalProperties',
          rules.additionalProperties,
          name,
          value,
          cursor,
          run,
        ),
      );
    }
  }
  return run.prepared.tracksEvaluation ? { ...silent, issues, properties: seen } : failing(issues);
}
