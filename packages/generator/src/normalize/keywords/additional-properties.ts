import type { KeywordReader } from '../context.js';

/** `additionalProperties`: a schema for the properties that no other keyword beside it names. */
export const additionalProperties: KeywordReader = (value, context) => ({
  object: { additionalProperties: context.child(value) },
});
