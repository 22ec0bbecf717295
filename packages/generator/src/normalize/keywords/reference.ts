import type { KeywordReader } from '../context.js';
import { flagOf, textOf } from './values.js';

const reference: KeywordReader = (value, context) => {
  if (textOf(value, context) === undefined) return undefined;
  const target = context.reference();
  if (target === undefined) return undefined;
  const { keyword } = context;
  return { refs: [target], ...(keyword !== '$ref' && { origin: { [target]: keyword } }) };
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

/** Only the start of the schema can be meant; which one, is found on the way. */
const recursiveReference: KeywordReader = (value, context) =>
  value === '#' ? reference(value, context) : context.invalid('"#"');

const flag: KeywordReader = (value, context) => {
  flagOf(value, context);
  return undefined;
};

type Entry = readonly [string, KeywordReader];

/** Names, references and places for definitions, up to draft-07, where `$id` was called `id` at first. */
export const olderCoreKeywords = (id: 'id' | '$id'): readonly Entry[] => [
  ['$schema', text],
  [id, text],
  ['$ref', reference],
  ['definitions', definitions],
  // No keyword up to draft-07, but a place that references often lead to.
  ['$defs', definitions],
];

/** `$comment`, new in draft-07. */
export const commentKeywords: readonly Entry[] = [['$comment', text]];

const coreSince201909: readonly Entry[] = [
  ...olderCoreKeywords('$id'),
  ...commentKeywords,
  ['$anchor', text],
  ['$vocabulary', definitions],
];

/** Names, references and places for definitions in 2019-09. */
export const core201909Keywords: readonly Entry[] = [
  ...coreSince201909,
  ['$recursiveRef', recursiveReference],
  ['$recursiveAnchor', flag],
];

/** Names, references and places for definitions since 2020-12. */
export const coreKeywords: readonly Entry[] = [
  ...coreSince201909,
  ['$dynamicAnchor', text],
  ['$dynamicRef', reference],
];
