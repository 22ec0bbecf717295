import { formatWords } from './format-words.js';
import type { Json, JsonType } from './json.js';
import type { Schema } from './model.js';
import { sourceKeyword } from './origin.js';

const typeWords: Readonly<Record<JsonType, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};

/** A broken rule, as far as its sentence depends on it. */
export interface BrokenRule {
  /** A member of the model's rules: `types`, `minLength`. */
  readonly rule: string;
  /** The limit, the values, the missing name. */
  readonly expected?: Json;
  /** The property because of which another one is missing. */
  readonly because?: string;
  /** What the module of the team's own keyword or format says. */
  readonly said?: string | undefined;
}

/** What the value should have been, as a sentence: the author's own where there is one. */
export function ruleSentence(schema: Schema, broken: BrokenRule, message?: string): string {
  return speaksForItself(schema, broken.rule)
    ? plainSentence(schema, broken)
    : (message ?? plainSentence(schema, broken));
}

/**
 * Whether the author's own sentence is not for this rule: a face forbids the property, or closes an
 * enum that is open to readers; what is said of those is said to the other side.
 */
export function speaksForItself(schema: Schema, rule: string): boolean {
  const keyword = sourceKeyword(schema, rule);
  if (rule === 'enum') return keyword === 'x-extensible-enum';
  return rule === 'maxDepth' || (rule === 'false' && keyword !== 'false');
}

function plainSentence(schema: Schema, { rule, expected, because, said }: BrokenRule): string {
  if (said !== undefined) return said;
  // An object of the schema may have a property toString, which no conversion survives.
  const limit = typeof expected === 'number' ? expected : Number.NaN;
  const sized = (bound: 'at least' | 'at most', one: string, many: string) =>
    sizeSentence(bound, limit, one, many);
  switch (rule) {
    case 'false':
      return hiddenSentence(sourceKeyword(schema, rule));
    case 'types':
      return typeSentence(schema.types, schema.number?.integer === true);
    case 'const':
      return valuesSentence([expected ?? null]);
    case 'enum':
      return valuesSentence(Array.isArray(expected) ? expected : []);
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    case 'exclusiveMinimum':
      return `must be more than ${limit}`;
    case 'exclusiveMaximum':
      return `must be less than ${limit}`;
    case 'multipleOf':
      return `must be a multiple of ${limit}`;
    case 'minLength':
      return sized('at least', 'character', 'characters');
    case 'maxLength':
      return sized('at most', 'character', 'characters');
    case 'minBytes':
      return `${sized('at least', 'byte', 'bytes')} in UTF-8`;
    case 'maxBytes':
      return `${sized('at most', 'byte', 'bytes')} in UTF-8`;
    case 'pattern':
      return `must match the pattern ${String(expected)}`;
    case 'format':
      return formatSentence(String(expected));
    case 'formatMinimum':
    case 'chronological':
      return `must not be before ${String(expected)}`;
    case 'formatMaximum':
      return `must not be after ${String(expected)}`;
    case 'jsonText':
      return 'must be a string that holds JSON text';
    case 'contentEncoding':
      return 'must be text in Base64';
    case 'contentMediaType':
      return schema.string?.content?.encoding === undefined
        ? 'must be a string that holds JSON text'
        : 'must hold JSON text in Base64';
    case 'minItems':
      return sized('at least', 'item', 'items');
    case 'maxItems':
      return sized('at most', 'item', 'items');
    case 'uniqueItems':
      return 'must not have two equal items';
    case 'min':
      return limit === 1
        ? 'must contain an item of the required kind'
        : `must contain at least ${limit} items of the required kind`;
    case 'max':
      return `must contain at most ${limit} items of the required kind`;
    case 'minProperties':
      return sized('at least', 'property', 'properties');
    case 'maxProperties':
      return sized('at most', 'property', 'properties');
    case 'required':
      return `must have the property ${JSON.stringify(expected)}`;
    case 'dependentRequired':
      return `must have the property ${JSON.stringify(expected)}, since it has ${JSON.stringify(because)}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'unknown property';
    case 'anyOf':
      return 'must fit at least one of the options';
    case 'oneOf':
      return 'must fit exactly one of the options';
    case 'not':
      return 'must not fit the schema that is ruled out';
    case 'maxDepth':
      return 'is nested too deep';
    default:
      return `must keep the rule ${sourceKeyword(schema, rule)}`;
  }
}

function hiddenSentence(keyword: string): string {
  if (keyword === 'readOnly') return 'output only: remove it';
  return keyword === 'writeOnly' ? 'input only: it is never sent back' : 'must not be present';
}

function formatSentence(name: string): string {
  return `must be ${formatWords.get(name) ?? `a text with the format ${JSON.stringify(name)}`}`;
}

/** `must be a string or null`. */
function typeSentence(types: readonly JsonType[], integer: boolean): string {
  const words = types.map((type) =>
    type === 'number' && integer ? 'an integer' : typeWords[type],
  );
  return `must be ${listOf(words, 'or')}`;
}

/** `must be "a" or "b"`; long lists are cut. */
function valuesSentence(values: readonly Json[]): string {
  const texts = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > texts.length) texts.push(`${values.length - texts.length} other values`);
  const one = values.length > 1 ? 'one of ' : '';
  return `must be ${one}${listOf(texts, 'or')}`;
}

/** `at least 1 character`, `at most 3 items`. */
function sizeSentence(
  bound: 'at least' | 'at most',
  limit: number,
  one: string,
  many: string,
): string {
  return `must have ${bound} ${limit} ${limit === 1 ? one : many}`;
}

function listOf(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
