import { acceptsNothing } from '../make.js';
import { compareInstants, type Instant, parseInstant } from '../instants.js';
import type { Issue } from '../issue.js';
import type { ObjectRules, Schema } from '../model.js';
import { type Cursor, failing, inside, issueOf, type Outcome, type Run, together } from './run.js';
import { matches } from './string.js';

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
    failing(checkNames(schema, rules, properties, cursor, run)),
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
  properties: Properties,
  cursor: Cursor,
  run: Run,
): readonly Issue[] {
  const {
    minProperties,
    maxProperties,
    required = [],
    dependentRequired = [],
    propertyNames,
  } = rules;
  const broken: Issue[] = [];
  const { size } = properties;
  if (minProperties !== undefined && size < minProperties) {
    broken.push(issueOf(schema, 'minProperties', cursor, minProperties));
  }
  if (maxProperties !== undefined && size > maxProperties) {
    broken.push(issueOf(schema, 'maxProperties', cursor, maxProperties));
  }
  for (const name of required) {
    if (!properties.has(name)) broken.push(issueOf(schema, 'required', cursor, name));
  }
  for (const { property, required: names } of dependentRequired) {
    if (!properties.has(property)) continue;
    for (const name of names) {
      if (!properties.has(name)) broken.push(issueOf(schema, 'dependentRequired', cursor, name));
    }
  }
  if (propertyNames === undefined) return broken;
  for (const name of properties.keys()) {
    const { issues } = run.ask(propertyNames, name, inside(cursor, name), {
      ...run,
      known: new Map(),
    });
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
  const named = new Map(
    (rules.properties ?? []).map((property) => [property.name, property.schema]),
  );
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [name, value] of properties) {
    const own = named.get(name);
    const schemas = [
      ...(own === undefined ? [] : [own]),
      ...(rules.patternProperties ?? []).flatMap((each) =>
        matches(each.pattern, name) ? [each.schema] : [],
      ),
    ];
    if (schemas.length > 0) {
      seen.add(name);
      for (const each of schemas)
        issues.push(...run.ask(each, value, inside(cursor, name), run).issues);
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
  return { issues, properties: seen, items: new Set() };
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
): readonly Issue[] {
  const place = inside(cursor, name);
  return acceptsNothing(other)
    ? [issueOf(schema, rule, place)]
    : run.ask(other, value, place, run).issues;
}

/** Each date-time against the last one before it that is there. */
function checkOrder(
  schema: Schema,
  { chronological = [] }: ObjectRules,
  properties: Properties,
  cursor: Cursor,
): readonly Issue[] {
  const broken: Issue[] = [];
  let earlier: { readonly name: string; readonly instant: Instant } | undefined;
  for (const name of chronological) {
    const value = properties.get(name);
    const instant = typeof value === 'string' ? parseInstant(value) : undefined;
    if (instant === undefined) continue;
    if (earlier !== undefined && compareInstants(instant, earlier.instant) < 0) {
      broken.push(issueOf(schema, 'chronological', inside(cursor, name), earlier.name));
    }
    earlier = { name, instant };
  }
  return broken;
}
