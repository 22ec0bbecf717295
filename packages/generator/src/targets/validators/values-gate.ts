import type { Json } from '../../model/json.js';
import type { Schema } from '../../model/model.js';
import type { RulePlace } from './lowered-rule.js';
import { nameList, nameValue, siteOf } from './lowering.js';
import type { Gate } from './plan.js';

/** More values than this are looked up in a set. */
export const longestChain = 16;

/** A rule that allows these values only. */
interface ValuesRule {
  readonly rule: 'const' | 'enum';
  readonly values: readonly Json[];
  readonly expected: Json;
}

/** The gate of a rule that allows a few values: compared one by one, or looked up where they are many. */
export function valuesGate(
  schema: Schema,
  { rule, values, expected }: ValuesRule,
  { lowering, owner, message }: RulePlace,
): Gate {
  const told = siteOf(schema, rule, expected, message);
  if (values.length > longestChain && values.every((value) => !isStructure(value))) {
    const list = nameList(lowering, values, owner);
    const { expected: _, ...site } = told;
    return { condition: { kind: 'member', of: list }, site: { ...site, expectedList: list } };
  }
  const named = values.map((value) =>
    isStructure(value) ? nameValue(lowering, value, `${owner}Value`) : value,
  );
  return { condition: { kind: 'values', values: named }, site: told };
}

function isStructure(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}
