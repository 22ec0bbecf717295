import { jsonTypes } from '../json.js';
import type { CustomRule, Schema } from '../model.js';
import { customRule } from '../origin.js';
import { brokenRule } from './broken-rule.js';
import type { Broken, Cursor, Run } from './run.js';
import { typeOf } from './value.js';

/** Keywords of the team's own. */
export function checkCustom(
  schema: Schema,
  rules: readonly CustomRule[],
  value: unknown,
  cursor: Cursor,
  { prepared }: Run,
): readonly Broken[] {
  const type = typeOf(value);
  return rules.flatMap(({ keyword, value: parameter }) => {
    const extension = prepared.extensions?.keywords.get(keyword);
    if (extension === undefined) throw new Error(`no keyword ${keyword}`);
    const { appliesTo } = extension;
    const isBound =
      appliesTo.length === jsonTypes.length || (type !== undefined && appliesTo.includes(type));
    if (!isBound || extension.check(value, parameter)) return [];
    const broken = {
      rule: customRule(keyword),
      expected: parameter,
      said: extension.sentence(parameter),
    };
    return [brokenRule(schema, broken, cursor, { value })];
  });
}
