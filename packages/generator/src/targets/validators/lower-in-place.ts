import { hasNoRules } from '../../model/make.js';
import type { Schema } from '../../model/model.js';
import { type Lower, type Lowering, siteOf, type Standing } from './lowering.js';
import { tellApart } from './lower-union.js';
import type { Check, UnitCall } from './plan.js';

/** Whether a schema says nothing but what one other says. */
export function isReferenceOnly(schema: Schema): boolean {
  return schema.refs.length === 1 && hasNoRules({ ...schema, refs: [] });
}

/** References and the keywords that apply schemas to the same value. */
export function lowerInPlace(
  lowering: Lowering,
  lower: Lower,
  schema: Schema,
  here: Standing,
): Check[] {
  const checks: Check[] = [];
  const units = new Set<string>();
  const call = (called: UnitCall): void => {
    if (!units.has(called.unit)) checks.push({ ...called, kind: 'call' });
    units.add(called.unit);
  };
  const { owner, message } = here;
  const inside = (words: string): Standing => ({ ...here, owner: `${owner}${words}` });
  for (const id of schema.refs) call(lower.reference(schema, id));
  schema.allOf?.forEach((member, index) => {
    const part = isReferenceOnly(member) ? lower.part(member, here) : undefined;
    if (part?.kind === 'unit') return call(part);
    const block = lower.block(member, inside(`Part${index + 1}`));
    if (block.gates.length === 0) checks.push(...block.checks);
    else checks.push({ kind: 'block', block });
  });
  for (const [rule, options] of [
    ['anyOf', schema.anyOf],
    ['oneOf', schema.oneOf],
  ] as const) {
    if (options === undefined) continue;
    const { exclusive, tag } = tellApart(lowering, options, here);
    checks.push({
      kind: 'union',
      exactlyOne: rule === 'oneOf' && !exclusive,
      ...(tag && { tag }),
      site: siteOf(schema, rule, undefined, message),
      options: options.map((option, index) => {
        const words = `Option${index + 1}`;
        return {
          test: lower.test(option, inside(words)),
          ...callOfOption(lower, option, inside(words)),
        };
      }),
    });
  }
  if (schema.not !== undefined) {
    const site = siteOf(schema, 'not', undefined, message);
    checks.push({
      kind: 'not',
      test: lower.test(schema.not, inside('Excluded')),
      site,
    });
  }
  if (schema.when !== undefined) {
    const { if: question, then, else: otherwise } = schema.when;
    if (then !== undefined || otherwise !== undefined) {
      checks.push({
        kind: 'when',
        test: lower.test(question, inside('If')),
        ...(then && { then: lower.block(then, inside('Then')) }),
        ...(otherwise && { else: lower.block(otherwise, inside('Else')) }),
      });
    }
  }
  return checks;
}

function callOfOption(lower: Lower, option: Schema, standing: Standing): UnitCall {
  const [reference] = option.refs;
  if (reference !== undefined && isReferenceOnly(option)) return lower.reference(option, reference);
  const { owner, message } = standing;
  return { unit: lower.unit(option, { owner, ...(message !== undefined && { message }) }) };
}
