import { isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { Pattern, Schema } from '../../model/model.js';
import { childPointer } from '../../model/pointer.js';
import { isLegal, unicodePattern } from '../unicode-pattern.js';
import type { KeywordContext } from '../context.js';

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
  if (isLegal(source, 'u')) return { source, flags: 'u' };
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
    help: 'Patterns are ECMAScript regular expressions; escape characters with a meaning of their own.',
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
