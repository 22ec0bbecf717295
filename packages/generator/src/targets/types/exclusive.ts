import type { Schema } from '../../model/model.js';
import type { Context } from './context.js';
import { intersect } from './intersect.js';
import { negate } from './negate.js';
import { either, type Values, valuesOf } from './values.js';

/**
 * The values of `oneOf`: of any member, and of no other one where the other can fail for nothing
 * but a missing property. Saying more would refuse values: a member may fail by a property's type.
 */
export function lowerExclusive(context: Context, members: readonly Schema[]): Values {
  const outside = members.map((member) => (onlyRequires(member) ? negate(member) : undefined));
  return either(
    members.map((member, index) => {
      let values = context.force(valuesOf(member));
      outside.forEach((other, at) => {
        if (at !== index && other !== undefined) values = intersect(context, values, other);
      });
      return values;
    }),
  );
}

function onlyRequires(schema: Schema): boolean {
  const { object, ...others } = schema;
  const keys = Object.entries(others).filter(([, rule]) => rule !== undefined);
  const plain = keys.every(([key]) => ['at', 'docs', 'annotations', 'types', 'refs'].includes(key));
  if (!plain || schema.refs.length > 0 || object?.required?.length !== 1) return false;
  return Object.entries(object).every(([key, rule]) => key === 'required' || rule === undefined);
}
