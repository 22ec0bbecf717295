import type { Schema } from '../../../model/model.js';
import { writtenPattern } from '../../../model/origin.js';
import type { LowerKeyword } from '../lowered-rule.js';
import { namePattern } from '../lowering.js';
import type { NamedPattern } from '../plan.js';
import { matchesShortNumbers } from '../short-numbers.js';
import { longestChain } from '../values-gate.js';

/** `pattern`: what is quicker to find out than by the expression comes first. */
export const pattern: LowerKeyword = (schema, { lowering, owner }) => {
  const wanted = schema.string?.pattern;
  if (wanted === undefined) return undefined;
  const named = namePattern(lowering, schema, wanted, owner);
  return {
    rule: 'pattern',
    expected: writtenPattern(wanted),
    condition: {
      kind: 'pattern',
      pattern: named,
      usual: usualTexts(schema, named),
      shortNumbers: matchesShortNumbers(wanted.source),
    },
  };
};

/** The known values of an open enum, as far as the pattern beside it matches them. */
function usualTexts({ enum: rule }: Schema, { source, flags }: NamedPattern): readonly string[] {
  if (rule?.open !== true || rule.values.length > longestChain) return [];
  const pattern = new RegExp(source, flags);
  return rule.values.filter(
    (value): value is string => typeof value === 'string' && pattern.test(value),
  );
}
