import type { Json } from '../../model/json.js';
import type { NumberRules, Schema, StringRules } from '../../model/model.js';
import { sourceKeyword } from '../../model/origin.js';
import { formatHelpers } from './formats.js';
import {
  type Lowering,
  nameList,
  namePattern,
  nameValue,
  reportUnsupported,
  siteOf,
} from './lowering.js';
import type { Check, Condition, Gate, NamedValue } from './plan.js';
import { matchesShortNumbers } from './short-numbers.js';
import { sizeSentence, valuesSentence } from './sentences.js';

/** `const` and `enum`. */
export function lowerValues(
  lowering: Lowering,
  schema: Schema,
  owner: string,
  message?: NamedValue,
): Gate[] {
  const gates: Gate[] = [];
  const add = (rule: 'const' | 'enum', values: readonly Json[], expected: Json): void => {
    const sentence = valuesSentence(values);
    const told = {
      ...siteOf(schema, rule, sentence, expected, isClosed(schema) ? undefined : message),
      ...(rule === 'enum' && { isChoice: true }),
    };
    if (values.length > longestChain && values.every((value) => !isStructure(value))) {
      const list = nameList(lowering, values, owner);
      const { expected: _, ...site } = told;
      gates.push({
        condition: { kind: 'member', of: list },
        site: { ...site, expectedList: list },
      });
      return;
    }
    const named = values.map((value) =>
      isStructure(value) ? nameValue(lowering, value, `${owner}Value`) : value,
    );
    gates.push({ condition: { kind: 'values', values: named }, site: told });
  };
  if (schema.const !== undefined) add('const', [schema.const.value], schema.const.value);
  if (schema.enum !== undefined && schema.enum.open !== true) {
    add('enum', schema.enum.values, schema.enum.values);
  }
  return gates;
}

/** Whether an enum that is open to readers is closed here; what the author says of it is said to readers. */
function isClosed(schema: Schema): boolean {
  return schema.enum?.open !== true && sourceKeyword(schema, 'enum') === 'x-extensible-enum';
}

/** More values than this are looked up in a set. */
const longestChain = 16;

function isStructure(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

/** The rules for numbers other than `integer`, which is part of the type. */
export function lowerNumber(schema: Schema, rules: NumberRules, message?: NamedValue): Check[] {
  const checks: Check[] = [];
  const add = (
    rule: keyof NumberRules,
    limit: number | undefined,
    words: string,
    condition: (limit: number) => Condition,
  ): void => {
    if (limit === undefined) return;
    const site = siteOf(schema, rule, `must be ${words} ${limit}`, limit, message);
    checks.push({ kind: 'condition', condition: condition(limit), site });
  };
  add('minimum', rules.minimum, 'at least', (limit) => ({ kind: 'bound', operator: '<', limit }));
  add('maximum', rules.maximum, 'at most', (limit) => ({ kind: 'bound', operator: '>', limit }));
  add('exclusiveMinimum', rules.exclusiveMinimum, 'more than', (limit) => ({
    kind: 'bound',
    operator: '<=',
    limit,
  }));
  add('exclusiveMaximum', rules.exclusiveMaximum, 'less than', (limit) => ({
    kind: 'bound',
    operator: '>=',
    limit,
  }));
  add('multipleOf', rules.multipleOf, 'a multiple of', (limit) => ({
    kind: 'helper',
    helper: { name: 'isMultipleOf', file: 'multiple-of.ts', more: [limit] },
  }));
  return checks;
}

/** The rules for strings, `format` included. */
export function lowerString(
  lowering: Lowering,
  schema: Schema,
  rules: StringRules,
  owner: string,
  message?: NamedValue,
): Check[] {
  const checks: Check[] = [];
  const add = (
    rule: string,
    expected: Json | undefined,
    sentence: string,
    condition: Condition,
  ): void => {
    checks.push({
      kind: 'condition',
      condition,
      site: siteOf(schema, rule, sentence, expected, message),
    });
  };
  const { minLength, maxLength, minBytes, maxBytes, pattern, formatMinimum, formatMaximum } = rules;
  if (minLength !== undefined && minLength > 0) {
    const sentence = sizeSentence('at least', minLength, 'character', 'characters');
    add('minLength', minLength, sentence, { kind: 'codePoints', operator: '<', limit: minLength });
  }
  if (maxLength !== undefined) {
    const sentence = sizeSentence('at most', maxLength, 'character', 'characters');
    add('maxLength', maxLength, sentence, { kind: 'codePoints', operator: '>', limit: maxLength });
  }
  if (minBytes !== undefined && minBytes > 0) {
    const sentence = `${sizeSentence('at least', minBytes, 'byte', 'bytes')} in UTF-8`;
    add('minBytes', minBytes, sentence, { kind: 'bytes', operator: '<', limit: minBytes });
  }
  if (maxBytes !== undefined) {
    const sentence = `${sizeSentence('at most', maxBytes, 'byte', 'bytes')} in UTF-8`;
    add('maxBytes', maxBytes, sentence, { kind: 'bytes', operator: '>', limit: maxBytes });
  }
  if (pattern !== undefined) {
    const named = namePattern(lowering, schema, pattern, owner);
    add('pattern', pattern.source, `must match the pattern ${pattern.source}`, {
      kind: 'pattern',
      pattern: named,
      shortNumbers: matchesShortNumbers(pattern.source),
    });
  }
  lowerFormat(lowering, schema, add);
  if (formatMinimum !== undefined) {
    add('formatMinimum', formatMinimum, `must not be before ${formatMinimum}`, {
      kind: 'instant',
      operator: '<',
      limit: formatMinimum,
    });
  }
  if (formatMaximum !== undefined) {
    add('formatMaximum', formatMaximum, `must not be after ${formatMaximum}`, {
      kind: 'instant',
      operator: '>',
      limit: formatMaximum,
    });
  }
  if (rules.jsonText === true) {
    const helper = { name: 'isJsonText', file: 'json-text.ts', more: [] };
    add('jsonText', undefined, 'must be a string that holds JSON text', { kind: 'helper', helper });
  }
  if (rules.content?.assert === true) reportUnsupported(lowering, schema, 'content');
  return checks;
}

function lowerFormat(
  lowering: Lowering,
  schema: Schema,
  add: (rule: string, expected: Json, sentence: string, condition: Condition) => void,
): void {
  if (schema.format?.assert !== true) return;
  const { name } = schema.format;
  const format = formatHelpers.find((candidate) => candidate.format === name);
  if (format === undefined) {
    reportUnsupported(lowering, schema, 'format');
    return;
  }
  const helper = { name: format.name, file: format.file, more: [] };
  add('format', name, `must be ${format.words}`, { kind: 'helper', helper });
}
