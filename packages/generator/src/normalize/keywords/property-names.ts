import type { KeywordReader } from '../context.js';

/** `propertyNames`: a schema for the names of properties. */
export const propertyNames: KeywordReader = (value, context) => ({
  object: { propertyNames: context.child(value) },
});
