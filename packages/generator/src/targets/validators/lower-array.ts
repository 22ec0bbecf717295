import { hasNoRules } from '../../model/make.js';
import type { ArrayRules, Schema } from '../../model/model.js';
import { arrayKeywords, lowerRules } from './lower-rules.js';
import { type Lower, type Lowering, siteOf, type Standing } from './lowering.js';
import type { ArrayCheck, Check, Evaluated } from './plan.js';

/** Whether nothing is asked of single items, only of how many there are or whether they differ. */
export function isOfTheWhole({
  prefixItems,
  items,
  contains,
  unevaluatedItems,
}: ArrayRules): boolean {
  return (
    [prefixItems, contains, unevaluatedItems].every((rules) => rules === undefined) &&
    (items === undefined || hasNoRules(items))
  );
}

/** The rules for arrays. */
export function lowerArray(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  rules: ArrayRules,
  standing: Standing,
): Check[] {
  const { contains } = rules;
  const { owner, message } = standing;
  const checks = lowerRules(arrayKeywords, schema, { lowering, owner, message });
  const unevaluated = lowerUnevaluated(lower, schema, rules, owner);
  const check: ArrayCheck = {
    kind: 'array',
    prefix: (rules.prefixItems ?? []).map((item, index) =>
      lower.part(item, { owner: `${owner}Item${index + 1}` }),
    ),
    ...(rules.items &&
      !hasNoRules(rules.items) && { items: lower.part(rules.items, { owner: `${owner}Item` }) }),
    ...(contains && {
      contains: {
        test: lower.test(contains.schema, { owner: `${owner}Contained` }),
        minimum: contains.min,
        ...(contains.max !== undefined && { maximum: contains.max }),
        few: siteOf(schema, 'min', contains.min, message),
        many: siteOf(schema, 'max', contains.max ?? 0, message),
      },
    }),
    ...(unevaluated && { unevaluated }),
  };
  const hasItems = check.prefix.length > 0 || check.items !== undefined;
  if (hasItems || check.contains !== undefined || check.unevaluated !== undefined)
    checks.push(check);
  return checks;
}

function lowerUnevaluated(
  lower: Lower,
  schema: Schema,
  rules: ArrayRules,
  owner: string,
): ArrayCheck['unevaluated'] {
  if (rules.unevaluatedItems === undefined) return undefined;
  const { array: _array, ...others } = schema;
  const { unevaluatedItems, ...looked } = rules;
  const evaluated = lower.evaluated({ ...others, array: looked }, 'items', owner);
  const always = evaluated.filter((part) => part.conditions.length === 0);
  if (always.some((part) => part.all)) return undefined;
  const start = Math.max(0, ...always.map((part) => part.count));
  const isMore = (part: Evaluated): boolean =>
    part.all || part.count > start || part.contains.length > 0;
  return {
    part: lower.part(unevaluatedItems, { owner: `${owner}UnevaluatedItem` }),
    start,
    conditional: evaluated.filter(isMore).map((part) => ({ ...part, names: [], patterns: [] })),
  };
}
