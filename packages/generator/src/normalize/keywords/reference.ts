import type { KeywordReader } from '../context.js';
import { textOf } from './values.js';

const reference: KeywordReader = (value, context) => {
  if (textOf(value, context) === undefined) return undefined;
  const target = context.reference();
  return target === undefined ? undefined : { refs: [target] };
};

const text: KeywordReader = (value, context) => {
  textOf(value, context);
  return undefined;
};

/** Definitions are read where they are referred to; here only their form is looked at. */
const definitions: KeywordReader = (value, context) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? undefined
    : context.invalid('an object of schemas');

type Entry = readonly [string, KeywordReader];

/** Names, references and places for definitions, up to draft-07. */
export const olderCoreKeywords: readonly Entry[] = [
  ['$schema', text],
  ['$id', text],
  ['$ref', reference],
  ['$comment', text],
  ['definitions', definitions],
  // Not a keyword of draft-07, but a place that references often lead to.
  ['$defs', definitions],
];

/** Names, references and places for definitions, since 2019-09. */
export const coreKeywords: readonly Entry[] = [
  ...olderCoreKeywords,
  ['$anchor', text],
  ['$dynamicAnchor', text],
  ['$dynamicRef', reference],
  ['$vocabulary', definitions],
];
