import type { Plan } from './plan.js';
import { ownEntries } from './settle-object.js';
import type { Either, Entry, LiteralValues, ObjectValues, Values } from './values.js';

/** The members of a union, one for each value of the tag when there is one. */
export interface Variants {
  readonly members: readonly Values[];
  readonly base: ObjectValues | undefined;
  readonly tag: string | undefined;
}

/** A member with more values of the tag than this is left in one piece. */
const splitLimit = 32;

/** Finds the property that tells the members apart, and parts those that have several values of it. */
export function variantsOf(plan: Plan, values: Either): Variants {
  const base = values.base !== undefined && canBeBase(values.base) ? values.base : undefined;
  // Only what is spelt out here can be parted; names alone stay what they are.
  if (!values.members.some(({ kind }) => kind === 'object'))
    return { members: values.members, base, tag: undefined };
  const tag = findTag(plan, values.members);
  if (tag === undefined) return { members: closeAgainst(values), base, tag };
  const members = values.members.flatMap((member): readonly Values[] => {
    if (member.kind !== 'object') return [member];
    const literals = literalsOf(plan, entryOf(member, tag));
    if (literals.length < 2 || literals.length > splitLimit) return [member];
    return literals.map((value) => ({
      ...member,
      entries: member.entries.map((entry) => (entry.name === tag ? { ...entry, value } : entry)),
    }));
  });
  return { members, base, tag };
}

/** How many entries of the base stand in the members as they are. */
function countShared(plan: Plan, members: readonly Values[], base: ObjectValues): number {
  const touched = new Set(
    members.flatMap((one) =>
      one.kind === 'object' ? ownEntries(plan, one, base).map((entry) => entry.name) : [],
    ),
  );
  return base.entries.filter((entry) => !touched.has(entry.name)).length;
}

/** Whether members are better said as what they share and what they add to it. */
export function sharesMuch(plan: Plan, members: readonly Values[], base: ObjectValues): boolean {
  const shared = countShared(plan, members, base);
  const extend = members.some((one) => one.kind === 'object' && one.bases.length > 0);
  return shared >= (extend ? 1 : 3);
}

/** The values of a property, when they are literals alone. */
export function literalsOf(plan: Plan, entry: Entry | undefined): readonly LiteralValues[] {
  if (entry === undefined || entry.optional) return [];
  let values = plan.force(entry.value);
  if (values.kind === 'name') values = plan.resolve(values.id) ?? values;
  const members = values.kind === 'either' ? values.members : [values];
  return members.every((one) => one.kind === 'literal') ? members : [];
}

/** The entry of a name. */
export function entryOf(object: ObjectValues, name: string): Entry | undefined {
  return object.entries.find((entry) => entry.name === name);
}

function findTag(plan: Plan, members: readonly Values[]): string | undefined {
  const objects = members.map((member) => objectOf(plan, member));
  const first = objects.find((object) => object !== undefined);
  if (first === undefined || objects.filter((object) => object !== undefined).length < 2)
    return undefined;
  return first.entries
    .map((entry) => entry.name)
    .find((name) => {
      const seen = new Set<string | number | boolean>();
      let tagged = 0;
      for (const object of objects) {
        const literals = object === undefined ? [] : literalsOf(plan, entryOf(object, name));
        if (literals.some(({ value }) => seen.has(value))) return false;
        for (const { value } of literals) seen.add(value);
        if (literals.length > 0) tagged += 1;
      }
      return tagged > 1;
    });
}

function objectOf(plan: Plan, values: Values): ObjectValues | undefined {
  const resolved = values.kind === 'name' ? plan.resolve(values.id) : values;
  return resolved?.kind === 'object' ? resolved : undefined;
}

function canBeBase(base: ObjectValues): boolean {
  const { kind } = base.rest.value;
  return (
    base.patterns.length === 0 && (kind === 'any' || kind === 'none') && base.entries.length > 0
  );
}

/**
 * Members that refuse undeclared properties refuse those of the other members; TypeScript takes
 * them in a literal unless they are declared.
 */
function closeAgainst(values: Either): readonly Values[] {
  const { members } = values;
  const names = new Set(
    members.flatMap((one) => (one.kind === 'object' ? one.entries.map((entry) => entry.name) : [])),
  );
  return members.map((member) => {
    if (member.kind !== 'object' || member.bases.length > 0) return member;
    if (values.base !== undefined && values.base.entries.length > 0) return member;
    if (member.rest.value.kind !== 'none' || member.rest.source === undefined) return member;
    if (member.patterns.length > 0) return member;
    const known = new Set(member.entries.map((entry) => entry.name));
    const others = [...names].filter((name) => !known.has(name));
    if (others.length > splitLimit) return member;
    const absent = others.map((name) => ({
      name,
      value: { kind: 'none' } as const,
      optional: true,
      sources: [],
    }));
    return { ...member, entries: [...member.entries, ...absent] };
  });
}
