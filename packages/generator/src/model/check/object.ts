import { acceptsNothing } from '../make.js';
import { compareInstants, type Instant, parseInstant } from '../instants.js';
import type { ObjectRules, Schema } from '../model.js';
import { brokenRule } from './broken.js';
import {
  type Broken,
  type Cursor,
  failing,
  inside,
  matches,
  type Outcome,
  propertySchemas,
  type Run,
  silent,
  together,
} from './run.js';

type Properties = ReadonlyMap<string, unknown>;

/** Rules for objects, `unevaluatedProperties` aside. */
export function checkObject(
  schema: Schema,
  rules: ObjectRules,
  value: object,
  properties: Properties,
  cursor: Cursor,
  run: Run,
): Outcome {
  return together([
    failing(checkNames(schema, rules, value, properties, cursor, run)),
    checkProperties(schema, rules, properties, cursor, run),
    failing(checkOrder(schema, rules, properties, cursor)),
    ...(rules.dependentSchemas ?? []).flatMap((dependent) =>
      properties.has(dependent.name) ? [run.ask(dependent.schema, value, cursor, run)] : [],
    ),
  ]);
}

/** How many properties there are, how they are called, and which are missing. */
function checkNames(
  schema: Schema,
  rules: ObjectRules,
  value: object,
  properties: Properties,
  cursor: Cursor,
  run: Run,
): readonly Broken[] {
  const {
    minProperties,
    maxProperties,
    required = [],
    dependentRequired = [],
    propertyNames,
  } = rules;
  const broken: Broken[] = [];
  const { size } = properties;
  if (minProperties !== undefined && size < minProperties) {
    broken.push(
      brokenRule(schema, { rule: 'minProperties', expected: minProperties }, cursor, { value }),
    );
  }
  if (maxProperties !== undefined && size > maxProperties) {
    broken.push(
      brokenRule(schema, { rule: 'maxProperties', expected: maxProperties }, cursor, { value }),
    );
  }
  for (const name of required) {
    if (!properties.has(name))
      broken.push(brokenRule(schema, { rule: 'required', expected: name }, cursor));
  }
  for (const { property, required: names } of dependentRequired) {
    if (!properties.has(property)) continue;
    for (const name of names) {
      if (!properties.has(name))
        broken.push(
          brokenRule(
            schema,
            { rule: 'dependentRequired', expected: name, because: property },
            cursor,
          ),
        );
    }
  }
  if (propertyNames === undefined) return broken;
  for (const name of properties.keys()) {
    const { issues } = run.ask(propertyNames, name, inside(cursor, name, name), run);
    broken.push(...issues.map((issue) => ({ ...issue, keyword: 'propertyNames' })));
  }
  return broken;
}

function checkProperties(
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

/** Each date-time against the last one before it that is there. */
function checkOrder(
  schema: Schema,
  { chronological = [] }: ObjectRules,
  properties: Properties,
  cursor: Cursor,
): readonly Broken[] {
  const broken: Broken[] = [];
  let earlier: { readonly name: string; readonly instant: Instant } | undefined;
  for (const name of chronological) {
    const value = properties.get(name);
    const instant = typeof value === 'string' ? parseInstant(value) : undefined;
    if (instant === undefined) continue;
    if (earlier !== undefined && compareInstants(instant, earlier.instant) < 0) {
      broken.push(
        brokenRule(
          schema,
          { rule: 'chronological', expected: earlier.name },
          inside(cursor, name, value),
          { value },
        ),
      );
    }
    earlier = { name, instant };
  }
  return broken;
}
