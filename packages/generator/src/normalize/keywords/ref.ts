import type { KeywordReader } from '../context.js';
import { textOf } from '../values.js';

/** `$ref`: the rules of another place. */
export const reference: KeywordReader = (value, context) => {
  if (textOf(value, context) === undefined) return undefined;
  const target = context.reference();
  if (target === undefined) return undefined;
  const { keyword } = context;
  return { refs: [target], ...(keyword !== '$ref' && { origin: { [target]: keyword } }) };
};
