import { isJsonObject, type Json, jsonTypes } from '../../model/json.js';
import { equalJson } from '../../model/equal.js';
import type { KeywordContext, KeywordReader } from '../context.js';

const typeNames: readonly string[] = [...jsonTypes, 'integer'];

const type: KeywordReader = (value, context) => {
  const list = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const [index, name] of list.entries()) {
    const tokens = Array.isArray(value) ? [index] : [];
    if (typeof name !== 'string' || !typeNames.includes(name)) {
      return context.invalid(`one of ${typeNames.join(', ')}`, ...tokens);
    }
    if (names.includes(name))
      return context.invalid('a type that is not in the list yet', ...tokens);
    names.push(name);
  }
  if (names.length === 0) return context.invalid('at least one type');
  const integer = names.includes('integer') && !names.includes('number');
  const types = jsonTypes.filter((each) => names.includes(each) || (each === 'number' && integer));
  return { types, ...(integer && { number: { integer: true } }) };
};

const enumeration: KeywordReader = (value, context) => {
  if (!Array.isArray(value)) return context.invalid('a list of values');
  const values = distinct(value, context);
  return values === undefined ? undefined : { enum: { values } };
};

/** The values once each, all of them numbers that JavaScript can hold. */
export function distinct(
  values: readonly Json[],
  context: KeywordContext,
): readonly Json[] | undefined {
  const kept: Json[] = [];
  // Text is by far the most common, and comparing thousands of values in pairs takes long.
  const texts = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (!isFinite(value)) return context.invalid('a number that JavaScript can hold', index);
    if (typeof value === 'string') {
      if (!texts.has(value)) kept.push(value);
      texts.add(value);
    } else if (!kept.some((other) => equalJson(other, value))) {
      kept.push(value);
    }
  }
  return kept;
}

const constant: KeywordReader = (value, context) =>
  isFinite(value) ? { const: { value } } : context.invalid('a number that JavaScript can hold');

/** Whether no number in a value is beyond what JavaScript can hold (`1e400`). */
export function isFinite(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isFinite);
  return !isJsonObject(value) || Object.values(value).every(isFinite);
}

/** Rules for values of any type. */
export const anyKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['type', type],
  ['enum', enumeration],
];

/** `const`, new in draft-06. */
export const constantKeywords: readonly (readonly [string, KeywordReader])[] = [
  ['const', constant],
];
