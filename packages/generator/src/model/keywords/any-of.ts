import { brokenRule } from '../check/broken-rule.js';
import { meantOption } from '../check/meant-option.js';
import { type Cursor, failing, levelOf, type Outcome, type Run, together } from '../check/run.js';
import type { Schema } from '../model.js';
import type { Sentence } from '../sentence-words.js';

/** `anyOf`, and how many options hold. Where none does, the issues are those of the option that was meant. */
export function checkAnyOf(
  schema: Schema,
  rule: 'anyOf' | 'oneOf',
  options: readonly Schema[],
  value: unknown,
  cursor: Cursor,
  run: Run,
): { readonly outcome: Outcome; readonly holding: number } {
  const outcomes = options.map((option) => run.ask(option, value, cursor, run));
  const holding = outcomes.filter(({ issues }) => issues.length === 0);
  if (holding.length === 0) {
    const meant = meantOption(outcomes, levelOf(cursor.spot));
    const said = meant ?? failing([brokenRule(schema, { rule }, cursor, { value })]);
    const [first, ...more] = said.issues;
    const others = outcomes.filter((outcome) => outcome !== meant).map(({ issues }) => issues);
    if (first === undefined || first.alternatives !== undefined || others.length === 0) {
      return { outcome: said, holding: 0 };
    }
    const outcome = { ...said, issues: [{ ...first, alternatives: others }, ...more] };
    return { outcome, holding: 0 };
  }
  return { outcome: together(holding), holding: holding.length };
}

/** What is said of it. */
export const anyOfSentence: Sentence = () => 'must fit at least one of the options';
