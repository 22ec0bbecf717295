import type { KeywordReader } from '../context.js';

/** `items` since 2020-12: the schema of all items after `prefixItems`. */
export const items: KeywordReader = (value, context) =>
  Array.isArray(value)
    ? context.invalid('a schema (a list of schemas is called prefixItems since 2020-12)')
    : { array: { items: context.child(value) } };

/** `items` up to 2019-09: the schema of all items, or a list for the first ones. */
export const itemsOrPrefix: KeywordReader = (value, context) =>
  Array.isArray(value)
    ? {
        array: { prefixItems: value.map((item, index) => context.child(item, index)) },
        origin: { prefixItems: 'items' },
      }
    : { array: { items: context.child(value) } };
