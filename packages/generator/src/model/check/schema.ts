import { type Json, jsonTypes } from '../json.js';
import type { DefinitionId, Schema } from '../model.js';
import { referenceKeyword } from '../origin.js';
import { checkArray } from './array.js';
import { brokenRule } from './broken.js';
import { checkCustom } from './custom.js';
import { checkNumber } from './number.js';
import { checkObject, checkOther } from './object.js';
import {
  type Broken,
  type Cursor,
  failing,
  inside,
  type Outcome,
  type Run,
  silent,
  together,
} from './run.js';
import { checkString } from './string.js';
import { checkUnion } from './union.js';
import { isOneOf, propertiesOf, typeOf } from './value.js';

/** Asks a schema about a value: its type first, then `const` and `enum`, then all the rest. */
export function askSchema(schema: Schema, value: unknown, outer: Cursor, run: Run): Outcome {
  const { message } = schema.docs;
  const cursor = message === undefined ? outer : { ...outer, message };
  const refused = checkGates(schema, value, cursor);
  if (refused !== undefined) return failing([refused]);
  const { array, object } = schema;
  const outcomes: Outcome[] = [];
  const properties = typeof value === 'object' && value !== null ? propertiesOf(value) : undefined;
  if (typeof value === 'number' && schema.number) {
    outcomes.push(failing(checkNumber(schema, schema.number, value, cursor)));
  } else if (typeof value === 'string') {
    outcomes.push(failing(checkString(schema, value, cursor, run)));
  } else if (Array.isArray(value)) {
    if (array) outcomes.push(checkArray(schema, array, value, cursor, run));
  } else if (typeof value === 'object' && value !== null && properties && object) {
    outcomes.push(checkObject(schema, object, value, properties, cursor, run));
  }
  if (schema.custom) outcomes.push(failing(checkCustom(schema, schema.custom, value, cursor, run)));
  for (const id of schema.refs) {
    outcomes.push(askDefinition(id, value, throughReference(schema, id, cursor, run), run));
  }
  for (const member of schema.allOf ?? []) outcomes.push(askSchema(member, value, cursor, run));
  if (schema.anyOf) outcomes.push(checkUnion(schema, 'anyOf', schema.anyOf, value, cursor, run));
  if (schema.oneOf) outcomes.push(checkUnion(schema, 'oneOf', schema.oneOf, value, cursor, run));
  if (schema.not && askSchema(schema.not, value, cursor, run).issues.length === 0) {
    outcomes.push(failing([brokenRule(schema, { rule: 'not' }, cursor, { value })]));
  }
  if (schema.when) outcomes.push(checkCondition(schema.when, value, cursor, run));
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

/** Rules that are told alone: a value of the wrong type or none of the values breaks others by the way. */
function checkGates(schema: Schema, value: unknown, cursor: Cursor): Broken | undefined {
  const { types } = schema;
  const broken = (rule: string, expected?: Json) =>
    brokenRule(schema, { rule, ...(expected !== undefined && { expected }) }, cursor, { value });
  if (types.length === 0) return broken('false');
  const integer = schema.number?.integer === true;
  const type = typeOf(value);
  const isType = types.length === jsonTypes.length || (type !== undefined && types.includes(type));
  if (!isType || (integer && typeof value === 'number' && !Number.isInteger(value))) {
    const names = types.map((each) => (each === 'number' && integer ? 'integer' : each));
    return broken('types', names);
  }
  if (schema.const && !isOneOf(value, [schema.const.value])) {
    return broken('const', schema.const.value);
  }
  const { enum: rule } = schema;
  if (rule && rule.open !== true && !isOneOf(value, rule.values)) {
    return broken('enum', rule.values);
  }
  return undefined;
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

function checkCondition(
  when: NonNullable<Schema['when']>,
  value: unknown,
  cursor: Cursor,
  run: Run,
): Outcome {
  const condition = askSchema(when.if, value, cursor, run);
  const holds = condition.issues.length === 0;
  const branch = holds ? when.then : when.else;
  return together([
    holds ? condition : silent,
    branch === undefined ? silent : askSchema(branch, value, cursor, run),
  ]);
}

function checkUnevaluatedItems(
  rest: Schema,
  value: readonly unknown[],
  said: Outcome,
  cursor: Cursor,
  run: Run,
): Outcome {
  const issues = [...said.issues];
  for (const [index, item] of value.entries()) {
    if (!said.items.has(index))
      issues.push(...run.ask(rest, item, inside(cursor, index, item), run).issues);
  }
  return { ...said, issues, items: new Set(value.keys()) };
}

function checkUnevaluatedProperties(
  schema: Schema,
  rest: Schema,
  properties: ReadonlyMap<string, unknown>,
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
