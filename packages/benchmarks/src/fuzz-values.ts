import type { Json } from './fuzz-schemas.js';

type Schema = { readonly [keyword: string]: Json };

/** A source of chance that a seed settles. */
export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scalars: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  -1,
  1.5,
  0.3,
  3,
  '',
  'a',
  'bb',
  'ab',
  '1',
  '😀😀',
];
const strings = [
  '',
  'a',
  'b',
  'ab',
  'bb',
  'abc',
  '1',
  '😀',
  '2020-02-30',
  '2020-02-29',
  '1.2.3.4',
  '::1',
  'a1b',
];
const keys = ['a', 'b', 'c', 'd', 'ab', 'e1'];

/** A value that nearly keeps the rules of a schema, now and then something else. */
export function nearValue(schema: Json, root: Json, random: Random, depth = 4): Json {
  if (!isObject(schema) || depth <= 0 || random() < 0.08)
    return anyValue(random, Math.min(depth, 2));
  const rules = merged(schema, root, random, 4);
  if (rules['const'] !== undefined && random() < 0.9) return rules['const'];
  const options = rules['enum'];
  if (Array.isArray(options) && random() < 0.9) return pick(options as readonly Json[], random);
  const inside = (part: Json | undefined): Json => nearValue(part ?? true, root, random, depth - 1);
  switch (typeFor(rules, random)) {
    case 'object':
      return objectFor(rules, inside, random);
    case 'array':
      return arrayFor(rules, inside, random);
    case 'string':
      return pick(strings, random);
    case 'number':
    case 'integer':
      return numberFor(rules, random);
    case 'boolean':
      return random() < 0.5;
    default:
      return null;
  }
}

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function anyValue(random: Random, depth: number): Json {
  const chance = random();
  if (depth <= 0 || chance < 0.5) return pick(scalars, random);
  const count = Math.floor(random() * 4);
  const parts = Array.from({ length: count }, () => anyValue(random, depth - 1));
  if (chance < 0.75) return parts;
  return Object.fromEntries(parts.map((part) => [pick(keys, random), part]));
}

/** The rules of a schema with those of some that stand beside it. */
function merged(schema: Schema, root: Json, random: Random, depth: number): Schema {
  let rules = schema;
  if (depth === 0) return rules;
  const beside = [
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schema[keyword] ?? []),
    ...['if', 'then', 'else'].flatMap((keyword) => (random() < 0.5 ? (schema[keyword] ?? []) : [])),
    ...['$ref', '$dynamicRef'].flatMap((keyword) => target(schema[keyword], root)),
  ] as readonly Json[];
  for (const each of beside) {
    if (!isObject(each) || random() < 0.3) continue;
    const more = merged(each, root, random, depth - 1);
    const both = (keyword: string): Schema => {
      const [one, other] = [rules[keyword], more[keyword]];
      return isObject(one) && isObject(other) ? { [keyword]: { ...other, ...one } } : {};
    };
    rules = { ...more, ...rules, ...both('properties'), ...both('patternProperties') };
  }
  return rules;
}

function target(reference: Json | undefined, root: Json): readonly Json[] {
  if (typeof reference !== 'string' || !isObject(root)) return [];
  if (reference === '#') return [root];
  const key = reference.replace(/^#(?:\/.*\/)?/, '');
  const places = [root['definitions'], root['$defs']].filter(isObject);
  return places.flatMap((place) => place[key] ?? []);
}

const telling: readonly (readonly [type: string, keywords: RegExp])[] = [
  ['object', /ropert|^required|^depend/],
  ['array', /tems$|ontains$/],
  ['string', /Length$|^pattern$|^format$/],
  ['number', /imum$|^multipleOf$/],
];

function typeFor(rules: Schema, random: Random): string {
  const { type } = rules;
  if (typeof type === 'string') return type;
  if (Array.isArray(type) && type.length > 0) return String(pick(type as readonly Json[], random));
  const told = telling.filter(([, keywords]) =>
    Object.keys(rules).some((key) => keywords.test(key)),
  );
  const any = ['object', 'array', 'string', 'number', 'boolean', 'null'];
  return told.length > 0 && random() < 0.85 ? pick(told, random)[0] : pick(any, random);
}

function objectFor(rules: Schema, inside: (part: Json | undefined) => Json, random: Random): Json {
  const known = isObject(rules['properties']) ? rules['properties'] : {};
  const required = Array.isArray(rules['required']) ? rules['required'].map(String) : [];
  const wanted = new Set([
    ...required.filter(() => random() < 0.93),
    ...Object.keys(known).filter(() => random() < 0.7),
    ...keys.filter(() => random() < 0.12),
  ]);
  const rest = rules['additionalProperties'] ?? rules['unevaluatedProperties'];
  const other = isObject(rules['patternProperties'])
    ? Object.values(rules['patternProperties'])
    : [];
  return Object.fromEntries(
    [...wanted].map((key) => [key, inside(known[key] ?? (random() < 0.5 ? other[0] : rest))]),
  );
}

function arrayFor(rules: Schema, inside: (part: Json | undefined) => Json, random: Random): Json {
  const { items, prefixItems, contains, minItems } = rules;
  const first = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : [];
  const rest = Array.isArray(items)
    ? rules['additionalItems']
    : (items ?? rules['unevaluatedItems']);
  const count = Math.min(
    4,
    (typeof minItems === 'number' ? minItems : 0) + Math.floor(random() * 4),
  );
  return Array.from({ length: count }, (_, index) => {
    if (contains !== undefined && random() < 0.4) return inside(contains);
    return inside((first[index] as Json | undefined) ?? rest);
  });
}

function numberFor(rules: Schema, random: Random): Json {
  const { multipleOf } = rules;
  const step = typeof multipleOf === 'number' ? multipleOf : pick([1, 0.5], random);
  const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
    .map((keyword) => rules[keyword])
    .filter((limit) => typeof limit === 'number');
  const start = limits.length > 0 ? pick(limits, random) : pick([0, 1, -2], random);
  return start + step * Math.floor(random() * 4 - 1);
}
