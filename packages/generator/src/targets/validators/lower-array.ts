import type { ArrayRules, Schema } from '../../model/model.js';
import { type Lower, siteOf, type Standing } from './lowering.js';
import type { ArrayCheck, Check, Evaluated } from './plan.js';

/** The rules for arrays. */
export function lowerArray(
  lower: Lower,
  schema: Schema,
  rules: ArrayRules,
  standing: Standing,
): Check[] {
  const { minItems, maxItems, uniqueItems, contains } = rules;
  const { owner, message } = standing;
  const checks: Check[] = [];
  if (minItems !== undefined && minItems > 0) {
    const site = siteOf(schema, 'minItems', minItems, message);
    checks.push({
      kind: 'condition',
      condition: { kind: 'size', operator: '<', limit: minItems },
      site,
    });
  }
  if (maxItems !== undefined) {
    const site = siteOf(schema, 'maxItems', maxItems, message);
    checks.push({
      kind: 'condition',
      condition: { kind: 'size', operator: '>', limit: maxItems },
      site,
    });
  }
  if (uniqueItems === true) {
    const helper = { name: 'hasUniqueItems', file: 'unique-items.ts', more: [] };
    const site = siteOf(schema, 'uniqueItems', undefined, message);
    checks.push({ kind: 'condition', condition: { kind: 'helper', helper }, site });
  }
  const unevaluated = lowerUnevaluated(lower, schema, rules, owner);
  const check: ArrayCheck = {
    kind: 'array',
    prefix: (rules.prefixItems ?? []).map((item, index) =>
      lower.part(item, { owner: `${owner}Item${index + 1}` }),
    ),
    ...(rules.items && { items: lower.part(rules.items, { owner: `${owner}Item` }) }),
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
