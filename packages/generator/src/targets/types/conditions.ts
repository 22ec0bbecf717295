import type { Schema } from '../../model/model.js';
import type { Context } from './context.js';
import { intersect } from './intersect.js';
import { negate } from './negate.js';
import { readTagCondition, splitByTag, type TagCondition } from './tags.js';
import { either } from './either.js';
import { any, type Values, valuesOf } from './values.js';

const alternativesLimit = 16;

/**
 * Adds conditions: those on the constant of one property part the values by that property, the
 * others into "the condition and `then`" and "not the condition and `else`".
 */
export function lowerConditions(
  context: Context,
  schemas: readonly Schema[],
  values: Values,
): Values {
  if (schemas.length === 0) return values;
  const byTag = new Map<string, TagCondition[]>();
  const others: Schema[] = [];
  for (const schema of schemas) {
    const condition = readTagCondition(schema);
    if (condition === undefined) others.push(schema);
    else byTag.set(condition.tag, [...(byTag.get(condition.tag) ?? []), condition]);
  }
  let result = values;
  for (const [tag, conditions] of byTag) {
    const parted = splitByTag(context, tag, conditions, result);
    if (parted === undefined) others.push(...conditions.map((condition) => condition.schema));
    else result = parted;
  }
  for (const schema of others) result = lowerCondition(context, schema, result);
  return result;
}

function lowerCondition(context: Context, schema: Schema, values: Values): Values {
  const { when } = schema;
  if (when === undefined || (when.then === undefined && when.else === undefined)) return values;
  const outcome = (branch: Schema | undefined) => (branch === undefined ? any : valuesOf(branch));
  const outside = negate(when.if) ?? any;
  const alternatives = either([
    intersect(context, valuesOf(when.if), outcome(when.then)),
    intersect(context, outside, outcome(when.else)),
  ]);
  if (alternatives.kind === 'any') {
    context.wider(schema, 'when', 'no type tells where the condition holds');
    return values;
  }
  if (values.kind === 'either' && values.members.length >= alternativesLimit) {
    context.wider(schema, 'when', 'the alternatives would be too many');
    return values;
  }
  if (!isShallow(context, alternatives)) {
    context.wider(schema, 'when', 'every alternative would repeat much of the type');
    return values;
  }
  return intersect(context, values, alternatives);
}

/** Whether alternatives differ in which properties there are, not in what these consist of. */
function isShallow(context: Context, alternatives: Values): boolean {
  const members = alternatives.kind === 'either' ? alternatives.members : [alternatives];
  return members.every(
    (member) =>
      member.kind !== 'object' ||
      member.entries.every((entry) => {
        const value = context.force(entry.value);
        const parts = value.kind === 'either' ? value.members : [value];
        return parts.every((part) => part.kind !== 'object' || part.entries.length === 0);
      }),
  );
}
