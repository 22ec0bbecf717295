import type { DefinitionId, ObjectRules, Schema } from '../model.js';
import { nameRules, orderRules, wholeRules } from '../keyword-rules.js';
import { checkAnyOf } from '../keywords/any-of.js';
import { checkConst } from '../keywords/const.js';
import { checkContains } from '../keywords/contains.js';
import { checkDependentSchemas } from '../keywords/dependent-schemas.js';
import { checkEnum } from '../keywords/enum.js';
import { checkIf } from '../keywords/if.js';
import { checkItems } from '../keywords/items.js';
import { checkNot } from '../keywords/not.js';
import { checkOneOf } from '../keywords/one-of.js';
import { checkProperties } from '../keywords/properties.js';
import { checkType } from '../keywords/type.js';
import { checkUnevaluatedItems } from '../keywords/unevaluated-items.js';
import { checkUnevaluatedProperties } from '../keywords/unevaluated-properties.js';
import { referenceKeyword } from '../origin.js';
import { brokenRule } from './broken-rule.js';
import { checkCustom } from './custom.js';
import {
  type Broken,
  type CheckObject,
  type Cursor,
  failing,
  type Outcome,
  type Properties,
  type Run,
  together,
  type ValueRule,
  type WholeRules,
} from './run.js';
import { propertiesOf } from './value.js';

/** Asks a schema about a value: its type first, then `const` and `enum`, then all the rest. */
export function askSchema(schema: Schema, value: unknown, outer: Cursor, run: Run): Outcome {
  const { message } = schema.docs;
  const cursor = message === undefined ? outer : { ...outer, message };
  const refused = checkGates(schema, value, cursor);
  if (refused !== undefined) return failing([refused]);
  const { array, object } = schema;
  const outcomes: Outcome[] = [];
  const properties = typeof value === 'object' && value !== null ? propertiesOf(value) : undefined;
  const rules = rulesOf(schema, run);
  const whole = <Value>(asked: readonly ValueRule<Value>[], each: Value): void => {
    if (asked.length > 0) outcomes.push(checkWhole(asked, schema, each, value, cursor, run));
  };
  if (typeof value === 'number') whole(rules.number, value);
  else if (typeof value === 'string') whole(rules.string, value);
  else if (Array.isArray(value)) {
    whole<readonly unknown[]>(rules.array, value);
    if (array) outcomes.push(checkItems(array, value, cursor, run));
    if (array) outcomes.push(checkContains(schema, array, value, cursor, run));
  } else if (typeof value === 'object' && value !== null && properties && object) {
    whole(rules.object, properties);
    outcomes.push(checkObject(schema, object, value, properties, cursor, run));
  }
  if (schema.custom) outcomes.push(failing(checkCustom(schema, schema.custom, value, cursor, run)));
  for (const id of schema.refs) {
    outcomes.push(askDefinition(id, value, throughReference(schema, id, cursor, run), run));
  }
  for (const member of schema.allOf ?? []) outcomes.push(askSchema(member, value, cursor, run));
  if (schema.anyOf)
    outcomes.push(checkAnyOf(schema, 'anyOf', schema.anyOf, value, cursor, run).outcome);
  if (schema.oneOf) outcomes.push(checkOneOf(schema, schema.oneOf, value, cursor, run));
  if (schema.not) outcomes.push(failing(checkNot(schema, schema.not, value, cursor, run)));
  if (schema.when) outcomes.push(checkIf(schema.when, value, cursor, run));
  const said = together(outcomes);
  if (array?.unevaluatedItems && Array.isArray(value)) {
    return checkUnevaluatedItems(array.unevaluatedItems, value, said, cursor, run);
  }
  if (object?.unevaluatedProperties && properties && !Array.isArray(value)) {
    return checkUnevaluatedProperties(
      schema,
      object.unevaluatedProperties,
      properties,
      said,
      cursor,
      run,
    );
  }
  return said;
}

function rulesOf(schema: Schema, { prepared }: Run): WholeRules {
  const known = prepared.rules.get(schema);
  if (known !== undefined) return known;
  const rules = wholeRules(schema);
  prepared.rules.set(schema, rules);
  return rules;
}

function checkWhole<Value>(
  rules: readonly ValueRule<Value>[],
  schema: Schema,
  each: Value,
  value: unknown,
  cursor: Cursor,
  run: Run,
): Outcome {
  const found: Broken[] = [];
  for (const rule of rules) {
    const broken = rule.broken(schema, each, run);
    if (broken !== undefined) found.push(brokenRule(schema, broken, cursor, { value }));
  }
  return failing(found);
}

function checkObject(
  schema: Schema,
  rules: ObjectRules,
  value: object,
  properties: Properties,
  cursor: Cursor,
  run: Run,
): Outcome {
  const asked = { properties, cursor, run };
  const by = (checks: readonly CheckObject[]): Outcome => {
    const found: Broken[] = [];
    for (const check of checks) found.push(...check(schema, asked));
    return failing(found);
  };
  return together([
    by(nameRules),
    checkProperties(schema, rules, properties, cursor, run),
    by(orderRules),
    ...checkDependentSchemas(rules, value, properties, cursor, run),
  ]);
}

/** Rules that are told alone: a value of the wrong type or none of the values breaks others by the way. */
function checkGates(schema: Schema, value: unknown, cursor: Cursor): Broken | undefined {
  const broken = checkType(schema, value) ?? checkConst(schema, value) ?? checkEnum(schema, value);
  return broken && brokenRule(schema, broken, cursor, { value });
}

/** The same place, come to by one more reference. */
export function throughReference(
  from: Schema,
  id: DefinitionId,
  cursor: Cursor,
  { prepared }: Run,
): Cursor {
  const to = prepared.definitions.get(id)?.schema;
  if (to === undefined) throw new Error(`no definition ${id}`);
  return { ...cursor, way: { from, keyword: referenceKeyword(from, id), to, outer: cursor.way } };
}

function askDefinition(id: DefinitionId, value: unknown, cursor: Cursor, run: Run): Outcome {
  const definition = run.prepared.definitions.get(id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  const { schema } = definition;
  const { spot, depth, way } = cursor;
  const tooDeep = (): Outcome =>
    failing([brokenRule(schema, { rule: 'maxDepth', expected: run.maxDepth }, cursor, { value })]);
  if (depth >= run.maxDepth) return tooDeep();
  const known = run.tellsWays ? undefined : spot.known?.get(id);
  if (known !== undefined) return known;
  const object = typeof value === 'object' ? value : null;
  const active = object === null ? undefined : (run.active.get(object) ?? new Set());
  // A value that contains itself is of any depth.
  if (active?.has(id)) return tooDeep();
  active?.add(id);
  if (object !== null && active !== undefined) run.active.set(object, active);
  const outcome = askSchema(schema, value, { spot, depth: depth + 1, way }, run);
  active?.delete(id);
  spot.known ??= new Map();
  spot.known.set(id, outcome);
  return outcome;
}
