import type { Inside, Model, Schema } from './inside.js';

/** What there is to be seen of one kind, and what was. */
export interface Seen {
  readonly total: number;
  readonly seen: number;
  /** What was not seen, by its place. */
  readonly missed: readonly string[];
}

/** What values show of a schema. */
export interface Variety {
  readonly present: Seen;
  readonly absent: Seen;
  readonly branches: Seen;
  readonly members: Seen;
  readonly lengths: Seen;
}

/** Takes notes of values, and says in the end what was seen. */
export interface VarietyNotes {
  readonly note: (value: unknown) => void;
  readonly result: () => Variety;
}

const kinds = ['present', 'absent', 'branches', 'members', 'lengths'] as const;
type Kind = (typeof kinds)[number];

/** Longer texts and lists than this are no length that a fixture must have. */
const longest = 64;

/** Starts notes on a model. What stands under `not`, in `contains` and in conditions is no aim. */
export function startVariety(inside: Inside, model: Model): VarietyNotes {
  const prepared = inside.prepareCheck(model);
  const byId = new Map(model.definitions.map(({ id, schema }) => [id, schema]));
  const aims = new Map<Kind, Map<string, boolean>>(kinds.map((kind) => [kind, new Map()]));
  const known = new Set<Schema>();
  const reach = (schema: Schema): void => {
    if (known.has(schema)) return;
    known.add(schema);
    for (const [kind, key] of aimsOf(schema)) aims.get(kind)?.set(key, false);
    for (const id of schema.refs) reach(byId.get(id) as Schema);
    for (const child of childrenOf(schema)) reach(child);
  };
  const root = byId.get(model.root) as Schema;
  reach(root);
  const mark = (kind: Kind, key: string): void => {
    if (aims.get(kind)?.has(key) === true) aims.get(kind)?.set(key, true);
  };
  const holds = (schema: Schema, value: unknown): boolean =>
    inside.holds(prepared, value, { schema });
  const visit = (schema: Schema, value: unknown, depth: number): void => {
    if (depth > 60) return;
    const inner = (child: Schema, part: unknown = value): void => visit(child, part, depth + 1);
    markOwn(schema, value, mark);
    for (const id of schema.refs) inner(byId.get(id) as Schema);
    for (const child of schema.allOf ?? []) inner(child);
    for (const word of ['anyOf', 'oneOf'] as const) {
      for (const [index, option] of (schema[word] ?? []).entries()) {
        if (!holds(option, value)) continue;
        mark('branches', `${placeOf(schema)} ${word}/${index}`);
        inner(option);
      }
    }
    if (schema.when) {
      const chosen = holds(schema.when.if, value) ? schema.when.then : schema.when.else;
      if (chosen) inner(chosen);
    }
    if (Array.isArray(value)) {
      const { prefixItems, items } = schema.array ?? {};
      for (const [index, item] of value.entries()) {
        const own = prefixItems?.[index] ?? items;
        if (own) inner(own, item);
      }
    } else if (typeof value === 'object' && value !== null) visitMembers(schema, value, inner);
  };
  return {
    note: (value) => visit(root, value, 0),
    result: () => {
      const of = (kind: Kind): Seen => {
        const all = [...(aims.get(kind) ?? [])];
        const missed = all.filter(([, seen]) => !seen).map(([key]) => key);
        return { total: all.length, seen: all.length - missed.length, missed };
      };
      return {
        present: of('present'),
        absent: of('absent'),
        branches: of('branches'),
        members: of('members'),
        lengths: of('lengths'),
      };
    },
  };
}

function visitMembers(
  schema: Schema,
  value: object,
  inner: (child: Schema, part: unknown) => void,
): void {
  const { properties, patternProperties, additionalProperties, dependentSchemas } =
    schema.object ?? {};
  if (!properties && !patternProperties && !additionalProperties && !dependentSchemas) return;
  for (const [name, member] of Object.entries(value)) {
    const own = properties?.find((property) => property.name === name);
    if (own) inner(own.schema, member);
    const matched = (patternProperties ?? []).filter(({ pattern }) =>
      new RegExp(pattern.source, pattern.flags).test(name),
    );
    for (const entry of matched) inner(entry.schema, member);
    if (!own && matched.length === 0 && additionalProperties) inner(additionalProperties, member);
  }
  for (const { name, schema: child } of dependentSchemas ?? []) {
    if (Object.hasOwn(value, name)) inner(child, value);
  }
}

function childrenOf(schema: Schema): readonly Schema[] {
  const { array, object } = schema;
  return [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...[schema.when?.then, schema.when?.else, array?.items, object?.additionalProperties].flatMap(
      (child) => child ?? [],
    ),
    ...(array?.prefixItems ?? []),
    ...(object?.properties ?? []).map((entry) => entry.schema),
    ...(object?.patternProperties ?? []).map((entry) => entry.schema),
    ...(object?.dependentSchemas ?? []).map((entry) => entry.schema),
  ];
}

function placeOf({ at }: Schema): string {
  return `${at.uri}#${at.pointer}`;
}

function aimsOf(schema: Schema): readonly (readonly [Kind, string])[] {
  const place = placeOf(schema);
  const aims: (readonly [Kind, string])[] = [];
  for (const { name, schema: child } of schema.object?.properties ?? []) {
    if (child.types.length === 0 || schema.object?.required?.includes(name) === true) continue;
    aims.push(['present', `${place} ${name}`], ['absent', `${place} ${name}`]);
  }
  for (const word of ['anyOf', 'oneOf'] as const) {
    for (const index of (schema[word] ?? []).keys())
      aims.push(['branches', `${place} ${word}/${index}`]);
  }
  for (const value of schema.enum?.values ?? [])
    aims.push(['members', `${place} ${JSON.stringify(value)}`]);
  const { minLength, maxLength } = schema.string ?? {};
  const { minItems, maxItems } = schema.array ?? {};
  for (const [word, limit] of Object.entries({ minLength, maxLength, minItems, maxItems })) {
    if (limit !== undefined && limit <= longest) aims.push(['lengths', `${place} ${word}`]);
  }
  return aims;
}

function markOwn(schema: Schema, value: unknown, mark: (kind: Kind, key: string) => void): void {
  const place = placeOf(schema);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const { name } of schema.object?.properties ?? [])
      mark(Object.hasOwn(value, name) ? 'present' : 'absent', `${place} ${name}`);
  }
  if (schema.enum) mark('members', `${place} ${JSON.stringify(value)}`);
  const { minLength, maxLength } = schema.string ?? {};
  const { minItems, maxItems } = schema.array ?? {};
  if (typeof value === 'string' && (minLength ?? maxLength) !== undefined) {
    const length = [...value].length;
    if (length === minLength) mark('lengths', `${place} minLength`);
    if (length === maxLength) mark('lengths', `${place} maxLength`);
  }
  if (Array.isArray(value)) {
    if (value.length === minItems) mark('lengths', `${place} minItems`);
    if (value.length === maxItems) mark('lengths', `${place} maxItems`);
  }
}
