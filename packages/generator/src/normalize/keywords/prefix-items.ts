import type { KeywordReader } from '../context.js';
import { schemasOf } from '../values.js';

/** `prefixItems`: schemas for the first items, since 2020-12. */
export const prefixItems: KeywordReader = (value, context) => {
  const schemas = schemasOf(value, context);
  return schemas === undefined ? undefined : { array: { prefixItems: schemas } };
};
