import { isJsonObject, type Json, type JsonType } from '../../model/json.js';
import type { EnumRule, ObjectRules, Schema } from '../../model/model.js';
import { arrayValues } from './arrays.js';
import type { Context } from './context.js';
import { intersect } from './intersect.js';
import { alternativesOf, matchesAll, onlyMatch, templateOf } from './template.js';
import { either, eitherOfStrings } from './either.js';
import {
  allOfType,
  any,
  anyArray,
  anyObject,
  type Entry,
  later,
  none,
  type ObjectValues,
  type PatternEntry,
  printedTypes,
  type Rest,
  type Values,
  valuesOf,
} from './values.js';

/** The values that a schema accepts by the rules which it states itself, of one JSON type each. */
export function ownValues(context: Context, schema: Schema): Values {
  const closed = closedValues(context, schema);
  if (closed !== undefined) return closed;
  if (schema.enum !== undefined) return openEnumValues(schema.enum, schema.types);
  const { object, array } = schema;
  if (schema.types.length === 6 && object === undefined && array === undefined) return any;
  const types = printedTypes.filter((type) => schema.types.includes(type));
  return either(types.map((type) => valuesOfType(context, schema, type)));
}

function closedValues(context: Context, schema: Schema): Values | undefined {
  const listed =
    schema.enum !== undefined && schema.enum.open === undefined
      ? listedValues(schema.enum.values, schema.types)
      : undefined;
  if (schema.const === undefined) return listed;
  const only = exactly(schema.const.value, schema.types, schema);
  return listed === undefined ? only : intersect(context, only, listed);
}

/** The values of an enumeration, which stand in it once each. */
function listedValues(values: readonly Json[], types: readonly JsonType[]): Values {
  const areTexts = values.length > 0 && values.every((value) => typeof value === 'string');
  return areTexts && types.includes('string')
    ? eitherOfStrings(values)
    : either(values.map((value) => exactly(value, types)));
}

/** The set of one JSON value, empty when the value is of none of the types. */
function exactly(value: Json, types: readonly JsonType[], source?: Schema): Values {
  if (value === null) return types.includes('null') ? allOfType('null') : none;
  if (Array.isArray(value)) {
    if (!types.includes('array')) return none;
    const prefix = value.map((item: Json) => exactly(item, printedTypes));
    return { ...anyArray, prefix, rest: none, said: true, min: prefix.length, max: prefix.length };
  }
  if (isJsonObject(value)) {
    if (!types.includes('object')) return none;
    const entries = Object.entries(value).map(([name, item]) => ({
      name,
      value: exactly(item, printedTypes),
      optional: false,
      sources: [],
    }));
    return { ...anyObject, entries, rest: { value: none, said: true } };
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return none;
  if (!types.some((type) => type === typeof value)) return none;
  return { kind: 'literal', value, ...(source && { source }) };
}

function openEnumValues(rule: EnumRule, types: readonly JsonType[]): Values {
  return either(
    types.flatMap((type): readonly Values[] =>
      type === 'string'
        ? [...rule.values.map((value) => exactly(value, ['string'])), { kind: 'unrecognized' }]
        : [allOfType(type)],
    ),
  );
}

function valuesOfType(context: Context, schema: Schema, type: JsonType): Values {
  if (type === 'array' && schema.array !== undefined) {
    if (schema.array.contains !== undefined) {
      context.wider(schema, 'contains', 'a type says the same of every item');
    }
    return arrayValues(schema.array);
  }
  if (type === 'object' && schema.object !== undefined) {
    return objectValues(context, schema.object);
  }
  const { format } = schema;
  return type === 'string' && format !== undefined && context.brands.has(format.name)
    ? { kind: 'scalar', type, brand: format.name }
    : allOfType(type);
}

function objectValues(context: Context, rules: ObjectRules): Values {
  const { entries, patterns, rest } = declaredProperties(rules);
  const declared = new Set(entries.map((entry) => entry.name));
  for (const name of new Set(rules.required)) {
    if (declared.has(name)) continue;
    const value = patterns.length > 0 ? any : rest.value;
    entries.push({ name, value, optional: false, sources: rest.source ? [rest.source] : [] });
  }
  if (entries.some((entry) => !entry.optional && entry.value.kind === 'none')) return none;
  const object: ObjectValues = { kind: 'object', entries, patterns, rest, bases: [] };
  return rules.propertyNames === undefined
    ? object
    : nameProperties(context, object, rules.propertyNames);
}

/** The properties with names, and those with patterns; a pattern like `^name$` is a name. */
function declaredProperties(rules: ObjectRules): {
  readonly entries: Entry[];
  readonly patterns: readonly PatternEntry[];
  readonly rest: Rest;
} {
  const required = new Set(rules.required);
  const entries = new Map<string, Entry>();
  const declare = (name: string, schema: Schema) => {
    const known = entries.get(name);
    entries.set(name, {
      name,
      value: known === undefined ? valuesOf(schema) : later(known.value, valuesOf(schema)),
      optional: !required.has(name),
      sources: [...(known?.sources ?? []), schema],
    });
  };
  for (const { name, schema } of rules.properties ?? []) declare(name, schema);
  const patterns: PatternEntry[] = [];
  let rest = undeclared(rules.additionalProperties);
  for (const { pattern, schema } of rules.patternProperties ?? []) {
    if (matchesAll(pattern)) {
      rest = undeclared(schema);
      for (const name of entries.keys()) declare(name, schema);
      continue;
    }
    for (const alternative of alternativesOf(pattern)) {
      const only = onlyMatch(alternative);
      if (only !== undefined) declare(only, schema);
      else patterns.push({ pattern: alternative, value: valuesOf(schema), source: schema });
    }
  }
  return { entries: [...entries.values()], patterns, rest };
}

/** What is said of all properties that have no name and no pattern. */
function undeclared(schema: Schema | undefined): Rest {
  return schema === undefined
    ? { value: any, said: false }
    : { value: valuesOf(schema), said: true, source: schema };
}

/** Binds the names: a list of them becomes properties, a prefix or suffix a template. */
function nameProperties(context: Context, object: ObjectValues, names: Schema): Values {
  const { rest } = object;
  if (object.patterns.length > 0 || rest.value.kind === 'none') return object;
  const said = intersect(context, valuesOf(names), allOfType('string'));
  const allowed = said.kind === 'name' ? (context.resolve(said.id) ?? said) : said;
  const listed = allowed.kind === 'either' ? allowed.members : [allowed];
  if (listed.every((one) => one.kind === 'literal')) return listedProperties(object, listed);
  if (allowed.kind === 'none') return listedProperties(object, []);
  const pattern = names.string?.pattern;
  const alternatives = pattern === undefined ? [] : alternativesOf(pattern);
  if (alternatives.length === 0 || alternatives.some((one) => templateOf(one) === undefined)) {
    return object;
  }
  const only = alternatives.map(onlyMatch).filter((name) => name !== undefined);
  if (only.length === alternatives.length) {
    return listedProperties(
      object,
      only.map((value) => ({ kind: 'literal', value })),
    );
  }
  const source = rest.source ?? names;
  return {
    ...object,
    patterns: alternatives.map((one) => ({ pattern: one, value: rest.value, source })),
    rest: { value: none, said: true },
  };
}

function listedProperties(object: ObjectValues, listed: readonly Values[]): Values {
  const names = new Set(
    listed.flatMap((one) => (one.kind === 'literal' ? [String(one.value)] : [])),
  );
  const entries = object.entries.map((entry) =>
    names.has(entry.name) ? entry : { ...entry, value: none },
  );
  if (entries.some((entry) => !entry.optional && entry.value.kind === 'none')) return none;
  for (const { name } of entries) names.delete(name);
  const { value, source } = object.rest;
  const sources = source ? [source] : [];
  const more = [...names].map((name) => ({ name, value, optional: true, sources }));
  return { ...object, entries: [...entries, ...more], rest: { value: none, said: true } };
}
