import type { Json } from '../../model/json.js';
import type { KeywordContext, KeywordReader } from '../context.js';
import { distinct } from '../values.js';

/** `x-extensible-enum`: known values of an enum that may grow. */
export const extensibleEnum: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  const values = distinct(value, context);
  return values === undefined ? undefined : openEnum(values, value, context);
};

/** A closed enum beside it has the last word. */
function openEnum(values: readonly Json[], written: Json, { keyword, schema }: KeywordContext) {
  return Object.hasOwn(schema, 'enum')
    ? { annotations: [{ keyword, value: written }] }
    : { enum: { values, open: true as const }, origin: { enum: keyword } };
}
