import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { equalJson } from '../model/equal.js';
import type { DependentRequired, Pattern, Schema } from '../model/model.js';
import { childPointer } from '../model/pointer.js';
import { isLegal, unicodePattern } from './unicode-pattern.js';
import type { KeywordContext } from './context.js';
import { adviceOnPattern, misleadingSyntax } from './foreign-patterns.js';

/** A finite number. */
export function numberOf(value: Json, context: KeywordContext): number | undefined {
  if (typeof value !== 'number') return context.invalid('a number');
  if (!Number.isFinite(value)) return context.invalid('a number that JavaScript can hold');
  return value;
}

/** A whole number from zero. */
export function countOf(value: Json, context: KeywordContext): number | undefined {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return whole ? value : context.invalid('a whole number from 0');
}

/** A text. */
export function textOf(value: Json, context: KeywordContext): string | undefined {
  return typeof value === 'string' ? value : context.invalid('a string');
}

/** `true` when the value is, nothing for `false`. */
export function flagOf(value: Json, context: KeywordContext): true | undefined {
  if (typeof value !== 'boolean') return context.invalid('true or false');
  return value ? true : undefined;
}

/** Distinct strings. */
export function namesOf(
  value: Json,
  context: KeywordContext,
  ...tokens: readonly (string | number)[]
): readonly string[] | undefined {
  if (!Array.isArray(value)) return context.invalid('a list of names', ...tokens);
  const names: string[] = [];
  for (const [index, name] of value.entries()) {
    if (typeof name !== 'string') return context.invalid('a string', ...tokens, index);
    if (names.includes(name))
      return context.invalid('a name that is not in the list yet', ...tokens, index);
    names.push(name);
  }
  return names;
}

/** A list of schemas with at least one member. */
export function schemasOf(value: Json, context: KeywordContext): readonly Schema[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return context.invalid('a list of schemas');
  return value.map((item, index) => context.child(item, index));
}

/** An object; what its members are is for the caller to see. */
export function objectOf(value: Json, context: KeywordContext): JsonObject | undefined {
  return isJsonObject(value) ? value : context.invalid('an object');
}

/** A regular expression, with `u` where that is legal. */
export function patternOf(
  source: string,
  context: KeywordContext,
  ...tokens: readonly string[]
): Pattern | undefined {
  const isUnicode = isLegal(source, 'u');
  if (isUnicode || isLegal(source, '')) warnOfPattern(source, isUnicode, context, tokens);
  if (isUnicode) return { source, flags: 'u' };
  if (isLegal(source, '')) {
    const same = unicodePattern(source);
    return same === undefined
      ? { source, flags: '' }
      : { source: same, flags: 'u', written: source };
  }
  const { keyword, place } = context;
  return context.report({
    code: 'invalid-pattern',
    severity: 'error',
    message: `${JSON.stringify(source)} is not a regular expression: ${illegality(source)}.`,
    at: { uri: place.uri, pointer: childPointer(place.pointer, keyword, ...tokens) },
    help:
      adviceOnPattern(source) ??
      'Patterns are ECMAScript regular expressions; escape characters with a meaning of their own.',
  });
}

function illegality(source: string): string {
  try {
    new RegExp(source, 'u');
    return '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.replace(/^.*: /, '');
  }
}

/** The values once each, all of them numbers that JavaScript can hold. */
export function distinct(
  values: readonly Json[],
  context: KeywordContext,
): readonly Json[] | undefined {
  // Text is by far the most common, and comparing thousands of values in pairs takes long.
  if (values.every((value) => typeof value === 'string')) {
    return areDistinct(values) ? values : [...new Set(values)];
  }
  const kept: Json[] = [];
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

/** Sets of so many texts stay in the caches of a processor; in one that does not each look-up takes long. */
const smallSet = 4096;

/** Whether no text stands twice. Texts that differ in length or at their end are not compared. */
function areDistinct(texts: readonly string[]): boolean {
  if (texts.length <= smallSet) return new Set(texts).size === texts.length;
  const count = Math.ceil(texts.length / smallSet) * 4;
  const groups: string[][] = Array.from({ length: count }, () => []);
  for (const text of texts) {
    const { length } = text;
    const end = 31 * text.charCodeAt(length - 1) + 37 * text.charCodeAt(length - 2);
    groups[(length + end + 41 * text.charCodeAt(length >> 1)) % count || 0]?.push(text);
  }
  return groups.every((group) => new Set(group).size === group.length);
}

/** Whether no number in a value is beyond what JavaScript can hold (`1e400`). */
export function isFinite(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isFinite);
  return !isJsonObject(value) || Object.values(value).every(isFinite);
}

/** Names by property, each a list of names. */
export function dependentNamesOf(
  entries: readonly (readonly [string, Json])[],
  context: KeywordContext,
): readonly DependentRequired[] {
  return entries.flatMap(([property, list]): DependentRequired[] => {
    const names = namesOf(list, context, property);
    return names === undefined ? [] : [{ property, required: names }];
  });
}

/** Some syntax of other languages is legal here, and means something else. */
function warnOfPattern(
  source: string,
  isUnicode: boolean,
  { keyword, place, report }: KeywordContext,
  tokens: readonly string[],
): void {
  const misleading = misleadingSyntax(source, isUnicode);
  if (misleading === undefined) return;
  report({
    code: 'foreign-pattern',
    severity: 'warning',
    message: `${JSON.stringify(source)} hardly means what it seems to: ${misleading.reason}.`,
    at: { uri: place.uri, pointer: childPointer(place.pointer, keyword, ...tokens) },
    help: misleading.advice,
  });
}
