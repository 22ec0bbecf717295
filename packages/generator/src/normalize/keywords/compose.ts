import { hasNoRules } from '../../model/make.js';
import type { KeywordReader } from '../context.js';
import { schemasOf } from './values.js';

const list =
  (rule: 'allOf' | 'anyOf' | 'oneOf'): KeywordReader =>
  (value, context) => {
    const schemas = schemasOf(value, context);
    return schemas === undefined ? undefined : { [rule]: schemas };
  };

const not: KeywordReader = (value, context) => {
  const schema = context.child(value);
  return hasNoRules(schema) ? { types: [], origin: { false: 'not' } } : { not: schema };
};

const when: KeywordReader = (value, context) => {
  const condition = context.child(value);
  const then = Object.hasOwn(context.schema, 'then') ? context.schema['then'] : undefined;
  const otherwise = Object.hasOwn(context.schema, 'else') ? context.schema['else'] : undefined;
  return {
    when: {
      if: condition,
      ...(then !== undefined && { then: context.sibling('then', then) }),
      ...(otherwise !== undefined && { else: context.sibling('else', otherwise) }),
    },
  };
};

/** Read together with `if`; without one it says nothing, but it must still be a schema. */
const branch: KeywordReader = (value, context) => {
  if (!Object.hasOwn(context.schema, 'if')) context.child(value);
  return undefined;
};

/** Keywords that put schemas together. */
export const composeKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['allOf', list('allOf')],
  ['anyOf', list('anyOf')],
  ['oneOf', list('oneOf')],
  ['not', not],
];

/** `if` with its branches, new in draft-07. */
export const conditionKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['if', when],
  ['then', branch],
  ['else', branch],
];
