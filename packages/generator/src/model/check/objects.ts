import type { Issue } from '../issue.js';
import { acceptsNothing } from '../make.js';
import type { ObjectRules, Schema } from '../model.js';
import { compareInstants, isDateTime } from './instants.js';
import { issueOf } from './issues.js';
import { type Apply, inside, mergeOutcomes, type Outcome, outcome, type Spot } from './outcome.js';

type Entries = ReadonlyMap<string, unknown>;

/** What the rules for objects say, but for `unevaluatedProperties`. */
export function checkObject(
  schema: Schema,
  rules: ObjectRules,
  value: object,
  entries: Entries,
  spot: Spot,
  apply: Apply,
): Outcome {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const patterns = (rules.patternProperties ?? []).map((each) => ({
    test: new RegExp(each.pattern.source, each.pattern.flags),
    schema: each.schema,
  }));
  for (const [name, member] of entries) {
    const own = [
      ...(rules.properties ?? []).filter((property) => property.name === name),
      ...patterns.filter((pattern) => pattern.test.test(name)),
    ];
    for (const each of own) issues.push(...apply(each.schema, member, inside(spot, name)).issues);
    if (own.length > 0) seen.add(name);
    if (own.length === 0 && rules.additionalProperties !== undefined) {
      seen.add(name);
      issues.push(
        ...checkUnnamed(
          schema,
          'additionalProperties',
          rules.additionalProperties,
          [name, member],
          spot,
          apply,
        ),
      );
    }
    if (rules.propertyNames !== undefined) {
      issues.push(...checkName(rules.propertyNames, name, spot, apply));
    }
  }
  issues.push(...checkPresence(schema, rules, entries, spot));
  const dependent = (rules.dependentSchemas ?? [])
    .filter((each) => entries.has(each.name))
    .map((each) => apply(each.schema, value, spot));
  return mergeOutcomes([{ issues, properties: seen, items: new Set() }, ...dependent]);
}

/** What `unevaluatedProperties` says, once it is known which properties were looked at. */
export function checkUnevaluatedProperties(
  schema: Schema,
  unevaluated: Schema,
  entries: Entries,
  seen: ReadonlySet<string>,
  spot: Spot,
  apply: Apply,
): Outcome {
  const rest = [...entries].filter(([name]) => !seen.has(name));
  const issues = rest.flatMap((entry) => [
    ...checkUnnamed(schema, 'unevaluatedProperties', unevaluated, entry, spot, apply),
  ]);
  return { ...outcome(issues), properties: new Set(rest.map(([name]) => name)) };
}

/** A property without a schema of its own: where the rest is forbidden, the keyword that says so is told. */
function checkUnnamed(
  schema: Schema,
  rule: string,
  rest: Schema,
  [name, member]: readonly [string, unknown],
  spot: Spot,
  apply: Apply,
): readonly Issue[] {
  const place = inside(spot, name);
  return acceptsNothing(rest) ? [issueOf(schema, rule, place)] : apply(rest, member, place).issues;
}

function checkName(names: Schema, name: string, spot: Spot, apply: Apply): readonly Issue[] {
  return apply(names, name, inside(spot, name)).issues.map((issue) => ({
    ...issue,
    keyword: 'propertyNames',
  }));
}

function checkPresence(
  schema: Schema,
  rules: ObjectRules,
  entries: Entries,
  spot: Spot,
): readonly Issue[] {
  const issues: Issue[] = [];
  const missing = (rule: string, names: readonly string[]) => {
    for (const name of names) {
      if (!entries.has(name)) issues.push(issueOf(schema, rule, spot, name));
    }
  };
  missing('required', rules.required ?? []);
  for (const { property, required } of rules.dependentRequired ?? []) {
    if (entries.has(property)) missing('dependentRequired', required);
  }
  if (rules.minProperties !== undefined && entries.size < rules.minProperties) {
    issues.push(issueOf(schema, 'minProperties', spot, rules.minProperties));
  }
  if (rules.maxProperties !== undefined && entries.size > rules.maxProperties) {
    issues.push(issueOf(schema, 'maxProperties', spot, rules.maxProperties));
  }
  return [...issues, ...checkChronological(schema, rules.chronological ?? [], entries, spot)];
}

/** Each date-time is held against the last one before it in the list that is there. */
function checkChronological(
  schema: Schema,
  names: readonly string[],
  entries: Entries,
  spot: Spot,
): readonly Issue[] {
  const issues: Issue[] = [];
  let before: { readonly name: string; readonly text: string } | undefined;
  for (const name of names) {
    const text = entries.get(name);
    if (typeof text !== 'string' || !isDateTime(text)) continue;
    if (before !== undefined && compareInstants(text, before.text) < 0) {
      issues.push(issueOf(schema, 'chronological', inside(spot, name), before.name));
    }
    before = { name, text };
  }
  return issues;
}
