import { hasNoRules } from '../../model/make.js';
import type { KeywordReader } from '../context.js';

/** `not`: a schema that must not hold. */
export const not: KeywordReader = (value, context) => {
  const schema = context.child(value);
  return hasNoRules(schema) ? { types: [], origin: { false: 'not' } } : { not: schema };
};
