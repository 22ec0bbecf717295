// @ts-check

/** @typedef {import('@trefoil/generator').KeywordModule<boolean>} Keyword */

/** Kubernetes: a port, say, is a whole number or a name. */
export const keyword = 'x-kubernetes-int-or-string';

/** @type {Keyword['metaSchema']} */
export const metaSchema = { type: 'boolean' };

/** @type {Keyword['check']} */
export const check = (value, wanted) =>
  !wanted || typeof value === 'string' || Number.isInteger(value);

export const message = 'must be an integer or a string';

/** @type {Keyword['print']} */
export const print = ({ code, value, parameter }) =>
  parameter ? code`typeof ${value} === 'string' || Number.isInteger(${value})` : code`true`;
