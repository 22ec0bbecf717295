import type { KeywordReader } from '../context.js';
import { isFinite } from './any.js';
import { flagOf, textOf } from './values.js';

const text =
  (member: 'title' | 'description'): KeywordReader =>
  (value, context) => {
    const said = textOf(value, context);
    return said === undefined ? undefined : { docs: { [member]: said } };
  };

const flag =
  (member: 'deprecated' | 'readOnly' | 'writeOnly'): KeywordReader =>
  (value, context) => {
    if (flagOf(value, context) === true) return { docs: { [member]: true } };
    return value === false ? { annotations: [{ keyword: member, value }] } : undefined;
  };

const fallback: KeywordReader = (value, context) =>
  isFinite(value)
    ? { docs: { default: { value } } }
    : context.invalid('a number that JavaScript can hold');

const examples: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  return isFinite(value)
    ? { docs: { examples: value } }
    : context.invalid('a number that JavaScript can hold');
};

/** What is said for people. */
export const docsKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['title', text('title')],
  ['description', text('description')],
  ['deprecated', flag('deprecated')],
  ['readOnly', flag('readOnly')],
  ['writeOnly', flag('writeOnly')],
  ['default', fallback],
  ['examples', examples],
];
