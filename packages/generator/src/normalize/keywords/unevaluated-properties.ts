import type { KeywordReader } from '../context.js';

/** `unevaluatedProperties`: a schema for the properties that nothing else looked at. */
export const unevaluatedProperties: KeywordReader = (value, context) => ({
  object: { unevaluatedProperties: context.child(value) },
});
