import { closestIssues } from '../closest.js';
import type { Schema } from '../model.js';
import { issueOf } from './issues.js';
import { type Apply, type Outcome, outcome, type Spot } from './outcome.js';

/** What `allOf`, `anyOf`, `oneOf`, `not` and `if` say; each entry applies to the same value. */
export function checkCombinators(
  schema: Schema,
  value: unknown,
  spot: Spot,
  apply: Apply,
): readonly Outcome[] {
  const outcomes = (schema.allOf ?? []).map((each) => apply(each, value, spot));
  if (schema.anyOf !== undefined) {
    const options = schema.anyOf.map((each) => apply(each, value, spot));
    const holding = options.filter(holds);
    outcomes.push(
      ...(holding.length > 0 ? holding : [outcome(ofUnion(schema, 'anyOf', options, spot))]),
    );
  }
  if (schema.oneOf !== undefined) {
    const options = schema.oneOf.map((each) => apply(each, value, spot));
    const holding = options.filter(holds);
    if (holding.length === 1) outcomes.push(...holding);
    if (holding.length === 0) outcomes.push(outcome(ofUnion(schema, 'oneOf', options, spot)));
    if (holding.length > 1) outcomes.push(outcome([issueOf(schema, 'oneOf', spot)]));
  }
  if (schema.not !== undefined && holds(apply(schema.not, value, spot))) {
    outcomes.push(outcome([issueOf(schema, 'not', spot)]));
  }
  if (schema.when !== undefined) {
    const condition = apply(schema.when.if, value, spot);
    const branch = holds(condition) ? schema.when.then : schema.when.else;
    if (holds(condition)) outcomes.push(condition);
    if (branch !== undefined) outcomes.push(apply(branch, value, spot));
  }
  return outcomes;
}

function holds(result: Outcome): boolean {
  return result.issues.length === 0;
}

function ofUnion(schema: Schema, rule: string, options: readonly Outcome[], spot: Spot) {
  const closest = closestIssues(
    options.map((option) => option.issues),
    spot.path.length,
  );
  return closest ?? [issueOf(schema, rule, spot)];
}
