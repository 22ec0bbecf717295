import { anyArray, type ArrayValues, later, none, type Values } from './values.js';
import type { ArrayRules } from '../../model/model.js';
import { valuesOf } from './values.js';

/** The arrays that keep some rules. */
export function arrayValues(rules: ArrayRules): Values {
  const { prefixItems, items, minItems, maxItems } = rules;
  return settle({
    ...anyArray,
    prefix: (prefixItems ?? []).map(valuesOf),
    ...(items && { rest: valuesOf(items), said: true }),
    min: Math.ceil(minItems ?? 0),
    max: maxItems === undefined ? undefined : Math.floor(maxItems),
  });
}

/** The arrays in both sets. */
export function mergeArrays(left: ArrayValues, right: ArrayValues): Values {
  const length = Math.max(left.prefix.length, right.prefix.length);
  const item = (array: ArrayValues, index: number) => array.prefix[index] ?? array.rest;
  const maxima = [left.max, right.max].filter((max) => max !== undefined);
  return settle({
    kind: 'array',
    prefix: Array.from({ length }, (_, index) => later(item(left, index), item(right, index))),
    rest: later(left.rest, right.rest),
    said: left.said || right.said,
    min: Math.max(left.min, right.min),
    max: maxima.length === 0 ? undefined : Math.min(...maxima),
  });
}

/** Gives the items of which no rule spoke their values. */
export function closeArray(array: ArrayValues, rest: Values): Values {
  return array.said ? array : settle({ ...array, rest, said: true });
}

/** An item that cannot be there ends the array before it. */
function settle(array: ArrayValues): Values {
  const end = array.prefix.findIndex((item) => item.kind === 'none');
  const closed = array.rest.kind === 'none' ? array.prefix.length : undefined;
  const limits = [end === -1 ? undefined : end, closed, array.max].filter(
    (limit) => limit !== undefined,
  );
  const max = limits.length === 0 ? undefined : Math.min(...limits);
  if (max !== undefined && array.min > max) return none;
  return { ...array, prefix: array.prefix.slice(0, max), max };
}
