import { equalJson } from '../../model/equal.js';
import type { Json } from '../../model/json.js';
import type { Schema } from '../../model/model.js';
import { type Context, memberLimit } from './context.js';
import { intersect } from './intersect.js';
import { withEntry } from './objects.js';
import { either } from './either.js';
import { any, type Entry, none, type ObjectValues, type Values, valuesOf } from './values.js';

/** A condition on one property: it holds for these values of it, or for all others. */
export interface TagCondition {
  readonly schema: Schema;
  readonly tag: string;
  readonly values: readonly Json[];
  readonly inverted: boolean;
  readonly whenAbsent: boolean;
}

/** Reads `if` where it asks for nothing but a constant of one property. */
export function readTagCondition(schema: Schema): TagCondition | undefined {
  const test = schema.when?.if;
  if (test === undefined || !test.types.includes('object')) return undefined;
  const { object } = test;
  const [property, ...others] = object?.properties ?? [];
  if (object === undefined || property === undefined || others.length > 0) return undefined;
  if (!hasOnly(test, ['object']) || !hasOnly(object, ['properties', 'required'])) return undefined;
  if (object.required?.some((name) => name !== property.name)) return undefined;
  const inner = property.schema.not;
  const inverted = inner !== undefined && hasOnly(property.schema, ['not']);
  const values = listedValues(inverted ? inner : property.schema);
  if (values === undefined) return undefined;
  const whenAbsent = object.required === undefined || object.required.length === 0;
  return { schema, tag: property.name, values, inverted, whenAbsent };
}

/** One set for each value of a property, with the outcome of every condition on it. */
export function splitByTag(
  context: Context,
  tag: string,
  conditions: readonly TagCondition[],
  values: Values,
): Values | undefined {
  if (values.kind === 'either') {
    const members = values.members.map((one) =>
      one.kind === 'object' ? splitByTag(context, tag, conditions, one) : one,
    );
    return members.every((one) => one !== undefined) ? either(members, values.base) : undefined;
  }
  const object = values.kind === 'name' ? expand(context, values) : values;
  if (object?.kind !== 'object') return undefined;
  const entry = object.entries.find((one) => one.name === tag);
  const domain = domainOf(context, entry, conditions);
  if (domain === undefined) return undefined;
  const explained = branchExplainer(context);
  const variants = domain.map(({ value, optional, json }) => {
    const sources = entry?.sources ?? [];
    const variant = withEntry(object, { name: tag, value, optional, sources });
    return conditions.reduce<Values>((all, condition) => {
      const outcome = outcomeOf(condition, json);
      return outcome === undefined ? all : intersect(context, all, explained(outcome));
    }, variant);
  });
  return either(variants, object);
}

const truthValues: readonly Values[] = [true, false].map((value) => ({ kind: 'literal', value }));

interface TagValue {
  readonly value: Values;
  readonly optional: boolean;
  /** The value of the tag; `other` is none that a condition names, `absent` is no value. */
  readonly json:
    | { readonly kind: 'value'; readonly value: Json }
    | { readonly kind: 'other' | 'absent' };
}

function domainOf(
  context: Context,
  entry: Entry | undefined,
  conditions: readonly TagCondition[],
): readonly TagValue[] | undefined {
  const all = entry === undefined ? any : resolved(context, entry.value);
  const members = (all.kind === 'either' ? all.members : [all]).flatMap((member) =>
    member.kind === 'scalar' && member.type === 'boolean' ? truthValues : [member],
  );
  const domain: TagValue[] = [];
  const others: Values[] = [];
  for (const member of members) {
    if (member.kind !== 'literal') others.push(member);
    else
      domain.push({ value: member, optional: false, json: { kind: 'value', value: member.value } });
  }
  const open = either(others);
  if (open.kind !== 'none') {
    for (const value of conditions.flatMap((condition) => condition.values)) {
      const known = domain.some(
        ({ json }) => json.kind === 'value' && equalJson(json.value, value),
      );
      if (known || !isScalarJson(value)) continue;
      const literal = intersect(context, open, { kind: 'literal', value });
      if (literal.kind !== 'none') {
        domain.push({ value: literal, optional: false, json: { kind: 'value', value } });
      }
    }
    domain.push({ value: open, optional: false, json: { kind: 'other' } });
  }
  if (domain.length > memberLimit) return undefined;
  if (entry?.optional === false) return domain;
  const same = conditions.every((one) => one.whenAbsent === one.inverted);
  if (open.kind !== 'none' && open.kind !== 'unrecognized' && same) {
    // Nothing can narrow by "any other value": so the variant without the tag is the same one.
    return domain.map((one) => (one.value === open ? { ...one, optional: true } : one));
  }
  return [...domain, { value: none, optional: true, json: { kind: 'absent' } }];
}

function outcomeOf({ schema, values, inverted, whenAbsent }: TagCondition, json: TagValue['json']) {
  const listed = json.kind === 'value' && values.some((value) => equalJson(value, json.value));
  const holds = json.kind === 'absent' ? whenAbsent : listed !== inverted;
  return holds ? schema.when?.then : schema.when?.else;
}

/** The sentence of a rule stands at the branch: keep it with the property that the branch forbids. */
function branchExplainer(context: Context): (branch: Schema) => Values {
  // Many values of the tag lead to the same branch.
  const known = new Map<Schema, Values>();
  return (branch) => {
    const values = known.get(branch) ?? explain(branch, context.force(valuesOf(branch)));
    known.set(branch, values);
    return values;
  };
}

function explain(branch: Schema, values: Values): Values {
  if (values.kind === 'either') return either(values.members.map((one) => explain(branch, one)));
  if (values.kind !== 'object') return values;
  const entries = values.entries.map((entry) =>
    entry.value.kind === 'none' ? { ...entry, sources: [...entry.sources, branch] } : entry,
  );
  return { ...values, entries };
}

function expand(context: Context, values: Values & { kind: 'name' }): ObjectValues | undefined {
  const object = context.resolve(values.id);
  return object?.kind === 'object' ? { ...object, bases: [values.id] } : undefined;
}

function resolved(context: Context, values: Values): Values {
  const forced = context.force(values);
  return forced.kind === 'name' ? (context.resolve(forced.id) ?? any) : forced;
}

function listedValues(schema: Schema): readonly Json[] | undefined {
  if (schema.const !== undefined && hasOnly(schema, ['const'])) return [schema.const.value];
  if (schema.enum !== undefined && schema.enum.open === undefined && hasOnly(schema, ['enum'])) {
    return schema.enum.values;
  }
  return undefined;
}

const silent = ['at', 'origin', 'docs', 'annotations', 'types', 'refs'];

/** Whether a schema or a block has no rules but these; a type beside them changes nothing here. */
export function hasOnly(rules: object, names: readonly string[]): boolean {
  return Object.entries(rules).every(
    ([name, rule]) =>
      rule === undefined ||
      names.includes(name) ||
      (silent.includes(name) && !(name === 'refs' && Array.isArray(rule) && rule.length > 0)),
  );
}

function isScalarJson(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
