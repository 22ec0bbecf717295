import type { Schema } from '../../model/model.js';
import type { Context } from './context.js';
import { intersect } from './intersect.js';
import { negate } from './negate.js';
import { either } from './either.js';
import { type Values, valuesOf } from './values.js';

/** Longer lists are not compared: each with each takes long. */
const comparedMembers = 24;

/**
 * The values of `oneOf`: of any member, and of no other one where the other can fail for nothing
 * but a missing property. Saying more would refuse values: a member may fail by a property's type.
 */
export function lowerExclusive(
  context: Context,
  schema: Schema,
  members: readonly Schema[],
): Values {
  const outside = members.map((member) => (onlyRequires(member) ? negate(member) : undefined));
  const alternatives = members.map((member, index) => {
    let values = context.force(valuesOf(member));
    outside.forEach((other, at) => {
      if (at !== index && other !== undefined) values = intersect(context, values, other);
    });
    return values;
  });
  if (members.length <= comparedMembers && overlap(context, alternatives)) {
    context.wider(schema, 'oneOf', 'no type tells a value that matches several of its members');
  }
  return either(alternatives);
}

/** Whether some value may be in two of the sets. */
function overlap(context: Context, sets: readonly Values[]): boolean {
  return sets.some((left, index) =>
    sets.slice(index + 1).some((right) => !isEmpty(context, intersect(context, left, right))),
  );
}

function isEmpty(context: Context, values: Values): boolean {
  if (values.kind === 'none') return true;
  if (values.kind === 'either') return values.members.every((one) => isEmpty(context, one));
  if (values.kind !== 'object') return false;
  return values.entries.some(
    (entry) => !entry.optional && context.force(entry.value).kind === 'none',
  );
}

function onlyRequires(schema: Schema): boolean {
  const { object, ...others } = schema;
  const keys = Object.entries(others).filter(([, rule]) => rule !== undefined);
  const plain = keys.every(([key]) => ['at', 'docs', 'annotations', 'types', 'refs'].includes(key));
  if (!plain || schema.refs.length > 0 || object?.required?.length !== 1) return false;
  return Object.entries(object).every(([key, rule]) => key === 'required' || rule === undefined);
}
