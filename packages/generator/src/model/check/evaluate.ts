import { jsonTypes } from '../json.js';
import { acceptsNothing } from '../make.js';
import type { Schema } from '../model.js';
import { checkArray, checkUnevaluatedItems } from './arrays.js';
import { checkCombinators } from './combinators.js';
import { equalData } from './equal-data.js';
import { matchesFormat } from './formats.js';
import { issueOf } from './issues.js';
import { checkNumber } from './numbers.js';
import { checkObject, checkUnevaluatedProperties } from './objects.js';
import { mergeOutcomes, type Outcome, outcome, type Spot } from './outcome.js';
import { readObject, typeOf } from './read-value.js';
import { checkString } from './strings.js';

/**
 * Applies a schema to a value. `type` comes first, and when it fails nothing else is said; then
 * `const` and `enum` in the same way; then all the rest.
 */
export function evaluate(schema: Schema, value: unknown, spot: Spot): Outcome {
  const type = typeOf(value);
  if (acceptsNothing(schema)) return outcome([issueOf(schema, 'false', spot)]);
  const isAllowed = type !== undefined && schema.types.includes(type);
  if (!isAllowed && schema.types.length < jsonTypes.length) {
    return outcome([issueOf(schema, 'types', spot, [...schema.types])]);
  }
  if (schema.number?.integer === true && type === 'number' && !Number.isInteger(value)) {
    return outcome([issueOf(schema, 'types', spot, ['integer'])]);
  }
  if (schema.const !== undefined && !equalData(schema.const.value, value)) {
    return outcome([issueOf(schema, 'const', spot, schema.const.value)]);
  }
  const choice = schema.enum;
  if (choice !== undefined && choice.open !== true) {
    if (!choice.values.some((known) => equalData(known, value))) {
      return outcome([issueOf(schema, 'enum', spot, choice.values)]);
    }
  }
  return evaluateRest(schema, value, spot);
}

function evaluateRest(schema: Schema, value: unknown, spot: Spot): Outcome {
  const referred = schema.refs.map((id) => enter(id, value, spot));
  const combined = checkCombinators(schema, value, spot, evaluate);
  if (typeof value === 'number' && schema.number !== undefined) {
    return mergeOutcomes([
      outcome(checkNumber(schema, schema.number, value, spot)),
      ...referred,
      ...combined,
    ]);
  }
  if (typeof value === 'string') {
    const issues = schema.string ? checkString(schema, schema.string, value, spot) : [];
    const format = schema.format;
    const isWrong = format?.assert === true && !matchesFormat(format.name, value);
    return mergeOutcomes([
      outcome(issues),
      outcome(isWrong ? [issueOf(schema, 'format', spot, format.name)] : []),
      ...referred,
      ...combined,
    ]);
  }
  if (Array.isArray(value)) {
    const own = schema.array ? [checkArray(schema, schema.array, value, spot, evaluate)] : [];
    const seen = mergeOutcomes([...own, ...referred, ...combined]);
    const unevaluated = schema.array?.unevaluatedItems;
    if (unevaluated === undefined) return seen;
    return mergeOutcomes([
      seen,
      checkUnevaluatedItems(unevaluated, value, seen.items, spot, evaluate),
    ]);
  }
  if (typeof value === 'object' && value !== null) {
    return evaluateObject(schema, value, spot, [...referred, ...combined]);
  }
  return mergeOutcomes([...referred, ...combined]);
}

function evaluateObject(
  schema: Schema,
  value: object,
  spot: Spot,
  others: readonly Outcome[],
): Outcome {
  const rules = schema.object;
  if (rules === undefined) return mergeOutcomes(others);
  const { entries, issues } = readObject(value, spot);
  const seen = mergeOutcomes([
    outcome(issues),
    checkObject(schema, rules, value, entries, spot, evaluate),
    ...others,
  ]);
  const unevaluated = rules.unevaluatedProperties;
  if (unevaluated === undefined) return seen;
  return mergeOutcomes([
    seen,
    checkUnevaluatedProperties(schema, unevaluated, entries, seen.properties, spot, evaluate),
  ]);
}

function enter(id: string, value: unknown, spot: Spot): Outcome {
  const schema = spot.run.definitions.get(id);
  if (schema === undefined) throw new Error(`no definition ${id} in the model`);
  if (spot.depth >= spot.run.maxDepth) {
    return outcome([
      { ...issueOf(schema, 'maxDepth', spot, spot.run.maxDepth), schemaPointer: schema.at.pointer },
    ]);
  }
  return evaluate(schema, value, { ...spot, depth: spot.depth + 1 });
}
