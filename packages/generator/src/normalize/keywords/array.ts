import type { KeywordReader } from '../context.js';
import { countOf, flagOf, schemasOf } from './values.js';

const limit =
  (rule: 'minItems' | 'maxItems'): KeywordReader =>
  (value, context) => {
    const count = countOf(value, context);
    return count === undefined ? undefined : { array: { [rule]: count } };
  };

const uniqueItems: KeywordReader = (value, context) =>
  flagOf(value, context) === true ? { array: { uniqueItems: true } } : undefined;

const prefixItems: KeywordReader = (value, context) => {
  const schemas = schemasOf(value, context);
  return schemas === undefined ? undefined : { array: { prefixItems: schemas } };
};

const items: KeywordReader = (value, context) =>
  Array.isArray(value)
    ? context.invalid('a schema (a list of schemas is called prefixItems since 2020-12)')
    : { array: { items: context.child(value) } };

const unevaluatedItems: KeywordReader = (value, context) => ({
  array: { unevaluatedItems: context.child(value) },
});

/** Up to 2019-09 `items` was both: the schema of all items, or a list for the first ones. */
const itemsOrPrefix: KeywordReader = (value, context) =>
  Array.isArray(value)
    ? {
        array: { prefixItems: value.map((item, index) => context.child(item, index)) },
        origin: { prefixItems: 'items' },
      }
    : { array: { items: context.child(value) } };

const additionalItems: KeywordReader = (value, context) => {
  const schema = context.child(value);
  return Array.isArray(context.schema['items'])
    ? { array: { items: schema }, origin: { items: 'additionalItems' } }
    : undefined;
};

const contains: KeywordReader = (value, context) => {
  const read = (keyword: string, otherwise: number | undefined) => {
    const count = Object.hasOwn(context.schema, keyword) ? context.schema[keyword] : undefined;
    return typeof count === 'number' ? count : otherwise;
  };
  const { dialect } = context;
  const counted = dialect.name === '2020-12' || dialect.name === '2019-09';
  const max = counted ? read('maxContains', undefined) : undefined;
  return {
    array: {
      contains: {
        schema: context.child(value),
        min: (counted ? read('minContains', 1) : undefined) ?? 1,
        ...(max !== undefined && { max }),
        evaluates: dialect.name === '2020-12',
      },
    },
  };
};

/** `contains` reads its limits itself; alone they say nothing. */
const containsLimit: KeywordReader = (value, context) => {
  countOf(value, context);
  return undefined;
};

type Entry = readonly [string, KeywordReader];

/** Rules for arrays that apply no schema. */
export const olderArrayLimits: readonly Entry[] = [
  ['minItems', limit('minItems')],
  ['maxItems', limit('maxItems')],
  ['uniqueItems', uniqueItems],
];

/** Rules for arrays that apply no schema, since 2019-09. */
export const arrayLimits: readonly Entry[] = [
  ...olderArrayLimits,
  ['minContains', containsLimit],
  ['maxContains', containsLimit],
];

/** Rules that apply schemas to items. */
export const arrayKeywords: readonly Entry[] = [
  ['prefixItems', prefixItems],
  ['items', items],
  ['contains', contains],
];

/** Rules that apply schemas to items, up to 2019-09. */
export const olderArrayKeywords: readonly Entry[] = [
  ['items', itemsOrPrefix],
  ['additionalItems', additionalItems],
  ['contains', contains],
];

/** What counts the items that nothing else looked at. */
export const unevaluatedItemsKeywords: readonly Entry[] = [['unevaluatedItems', unevaluatedItems]];
