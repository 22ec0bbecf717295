import type { KeywordReader } from '../context.js';

/** `additionalItems`, up to 2019-09: what is called `items` since then. */
export const additionalItems: KeywordReader = (value, context) => {
  const schema = context.child(value);
  return Array.isArray(context.schema['items'])
    ? { array: { items: schema }, origin: { items: 'additionalItems' } }
    : undefined;
};
