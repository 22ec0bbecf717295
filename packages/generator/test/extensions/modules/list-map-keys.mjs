// @ts-check

/**
 * @typedef {import('@trefoil/generator').KeywordModule<
 *   readonly string[], readonly Readonly<Record<string, unknown>>[]
 * >} Keyword
 */

/** Kubernetes: a list with `x-kubernetes-list-type: map` is a map by these properties of its items. */
export const keyword = 'x-kubernetes-list-map-keys';

/** @type {Keyword['appliesTo']} */
export const appliesTo = ['array'];

/** @type {Keyword['metaSchema']} */
export const metaSchema = {
  type: 'array',
  items: { type: 'string' },
  minItems: 1,
  uniqueItems: true,
};

/** @type {Keyword['check']} */
export const check = (items, keys) => {
  const seen = new Set(items.map((item) => JSON.stringify(keys.map((key) => item[key]))));
  return seen.size === items.length;
};

/** @type {Keyword['message']} */
export const message = (keys) => `must not have two items with the same ${keys.join(' and ')}`;
