import type { KeywordReader } from '../context.js';

/** `unevaluatedItems`: a schema for the items that nothing else looked at. */
export const unevaluatedItems: KeywordReader = (value, context) => ({
  array: { unevaluatedItems: context.child(value) },
});
