import type { Json } from '../../model/json.js';
import type { NumberRules, Schema, StringContent, StringRules } from '../../model/model.js';
import { writtenPattern } from '../../model/origin.js';
import { formatHelpers } from './formats.js';
import { customFormat } from './lower-custom.js';
import {
  type Lowering,
  nameList,
  namePattern,
  nameValue,
  reportUnsupported,
  siteOf,
} from './lowering.js';
import type { Check, Condition, Gate, NamedPattern, NamedValue } from './plan.js';
import { matchesShortNumbers } from './short-numbers.js';

/** `const` and `enum`. */
export function lowerValues(
  lowering: Lowering,
  schema: Schema,
  owner: string,
  message?: NamedValue,
): Gate[] {
  const gates: Gate[] = [];
  const add = (rule: 'const' | 'enum', values: readonly Json[], expected: Json): void => {
    const told = {
      ...siteOf(schema, rule, expected, message),
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
    condition: (limit: number) => Condition,
  ): void => {
    if (limit === undefined) return;
    const site = siteOf(schema, rule, limit, message);
    checks.push({ kind: 'condition', condition: condition(limit), site });
  };
  add('minimum', rules.minimum, (limit) => ({ kind: 'bound', operator: '<', limit }));
  add('maximum', rules.maximum, (limit) => ({ kind: 'bound', operator: '>', limit }));
  add('exclusiveMinimum', rules.exclusiveMinimum, (limit) => ({
    kind: 'bound',
    operator: '<=',
    limit,
  }));
  add('exclusiveMaximum', rules.exclusiveMaximum, (limit) => ({
    kind: 'bound',
    operator: '>=',
    limit,
  }));
  add('multipleOf', rules.multipleOf, (limit) => ({
    kind: 'helper',
    helper: { name: 'isMultipleOf', file: 'multiple-of.ts', more: [limit] },
  }));
  return checks;
}

/** The known values of an open enum, as far as the pattern beside it matches them. */
function usualTexts({ enum: rule }: Schema, { source, flags }: NamedPattern): readonly string[] {
  if (rule?.open !== true || rule.values.length > longestChain) return [];
  const pattern = new RegExp(source, flags);
  return rule.values.filter(
    (value): value is string => typeof value === 'string' && pattern.test(value),
  );
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
  const add: AddCheck = (rule, expected, condition, said) => {
    checks.push({
      kind: 'condition',
      condition,
      site: siteOf(schema, rule, expected, message, { said }),
    });
  };
  const { minLength, maxLength, minBytes, maxBytes, pattern, formatMinimum, formatMaximum } = rules;
  if (minLength !== undefined && minLength > 0) {
    add('minLength', minLength, { kind: 'codePoints', operator: '<', limit: minLength });
  }
  if (maxLength !== undefined) {
    add('maxLength', maxLength, { kind: 'codePoints', operator: '>', limit: maxLength });
  }
  if (minBytes !== undefined && minBytes > 0) {
    add('minBytes', minBytes, { kind: 'bytes', operator: '<', limit: minBytes });
  }
  if (maxBytes !== undefined) {
    add('maxBytes', maxBytes, { kind: 'bytes', operator: '>', limit: maxBytes });
  }
  if (pattern !== undefined) {
    const named = namePattern(lowering, schema, pattern, owner);
    add('pattern', writtenPattern(pattern), {
      kind: 'pattern',
      pattern: named,
      usual: usualTexts(schema, named),
      shortNumbers: matchesShortNumbers(pattern.source),
    });
  }
  lowerFormat(lowering, schema, add);
  if (formatMinimum !== undefined) {
    add('formatMinimum', formatMinimum, {
      kind: 'instant',
      operator: '<',
      limit: formatMinimum,
    });
  }
  if (formatMaximum !== undefined) {
    add('formatMaximum', formatMaximum, {
      kind: 'instant',
      operator: '>',
      limit: formatMaximum,
    });
  }
  if (rules.jsonText === true) {
    const helper = { name: 'isJsonText', file: 'json-text.ts', more: [] };
    add('jsonText', undefined, { kind: 'helper', helper });
  }
  if (rules.content?.assert === true) lowerContent(rules.content, add);
  return checks;
}

type AddCheck = (
  rule: string,
  expected: Json | undefined,
  condition: Condition,
  said?: string,
) => void;

/** Base64 is the one encoding and JSON the one media type that are looked at. */
function lowerContent({ encoding, mediaType }: StringContent, add: AddCheck): void {
  const ask = (name: string, file: string): Condition => ({
    kind: 'helper',
    helper: { name, file, more: [] },
  });
  const isBase64 = encoding === 'base64';
  if (isBase64) add('contentEncoding', encoding, ask('isBase64', 'base64.ts'));
  if (mediaType !== 'application/json') return;
  if (isBase64) {
    add('contentMediaType', mediaType, ask('isBase64JsonText', 'base64-json.ts'));
  } else if (encoding === undefined) {
    add('contentMediaType', mediaType, ask('isJsonText', 'json-text.ts'));
  }
}

function lowerFormat(lowering: Lowering, schema: Schema, add: AddCheck): void {
  if (schema.format?.assert !== true) return;
  const { name } = schema.format;
  const own = lowering.extensions?.formats.get(name);
  if (own !== undefined) {
    add('format', name, customFormat(lowering, schema, own), own.sentence);
    return;
  }
  const format = formatHelpers.find((candidate) => candidate.format === name);
  if (format === undefined) {
    reportUnsupported(lowering, schema, 'format');
    return;
  }
  const helper = { name: format.name, file: format.file, more: [] };
  add('format', name, { kind: 'helper', helper });
}
