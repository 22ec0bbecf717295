import { describedBy, indexDocs, propertyDocs } from './docs.js';
import {
  type IndexMember,
  keyword,
  type Member,
  type PropertyMember,
  type TypeNode,
  unionNode,
} from './nodes.js';
import type { Plan } from './plan.js';
import { matchesTemplate, type Template, templateOf } from './template.js';
import type { Entry, ObjectValues } from './values.js';

/** The entries that the definitions which an object extends, or its base, do not have as they are. */
export function ownEntries(
  plan: Plan,
  object: ObjectValues,
  base: ObjectValues | undefined,
): readonly Entry[] {
  const known = new Map((base?.entries ?? []).map((entry) => [entry.name, entry]));
  const differing = new Set<string>();
  for (const id of object.bases) {
    const resolved = plan.resolve(id);
    if (resolved?.kind !== 'object') continue;
    for (const entry of resolved.entries) {
      const other = known.get(entry.name);
      // Two bases that do not agree: TypeScript wants to be told what holds.
      if (other !== undefined && other !== entry) differing.add(entry.name);
      known.set(entry.name, entry);
    }
  }
  return object.entries.filter(
    (entry) => known.get(entry.name) !== entry || differing.has(entry.name),
  );
}

/** The members of an object type: of all entries and the index signatures, or of `entries` alone. */
export function objectMembers(
  plan: Plan,
  object: ObjectValues,
  choice: { readonly entries?: readonly Entry[]; readonly inUnion: boolean },
): readonly Member[] {
  const closed = object.rest.value.kind === 'none' && object.patterns.length === 0;
  const entries = choice.entries ?? object.entries;
  const properties: PropertyMember[] = entries
    // Where any other property is refused, one that must be absent is like the others.
    .filter((entry) => choice.inUnion || !closed || entry.value.kind !== 'none' || choice.entries)
    .map((entry) => propertyMember(plan, entry));
  if (choice.entries !== undefined) return properties;
  const members = [...properties, ...indexMembers(plan, object, properties)];
  if (members.length > 0) return members;
  return [indexMember(plan, keyword('string'), keyword(closed ? 'never' : 'unknown'), [])];
}

/** One property with its comment. */
export function propertyMember(plan: Plan, entry: Entry): PropertyMember {
  const { name, optional } = entry;
  const own = plan.typeOf(entry.value);
  // After the type, which may turn out to be wider than the schema.
  const docs = propertyDocs(plan, entry.sources, entry.value.kind === 'none');
  // TypeScript holds what an object inherits against an optional property of the same name.
  const type = optional && isInherited(name) ? unionNode([own, { kind: 'inherited', name }]) : own;
  const at = describedBy(entry.sources)?.at;
  const { readonly } = plan.options;
  return { kind: 'property', name, type, optional, readonly, docs, ...(at && { at }) };
}

function isInherited(name: string): boolean {
  return name !== '__proto__' && name in Object.prototype && !name.startsWith('__');
}

interface PatternType {
  readonly template: Template | undefined;
  readonly type: TypeNode;
  readonly docs: readonly string[];
}

function indexMembers(
  plan: Plan,
  object: ObjectValues,
  properties: readonly PropertyMember[],
): readonly IndexMember[] {
  const patterns: PatternType[] = object.patterns.map(({ pattern, value, source }) => ({
    template: templateOf(pattern),
    type: plan.typeOf(value),
    docs: indexDocs(plan, source),
  }));
  const rest = restType(plan, object);
  const templates = patterns.flatMap(({ template, type, docs }): IndexMember[] => {
    if (template === undefined) return [];
    const matching = properties.filter((one) => matchesTemplate(template, one.name));
    const others = template.exact ? [] : [rest ?? keyword('never')];
    const key: TypeNode = { kind: 'template', parts: template.parts };
    return [indexMember(plan, key, indexType([type, ...others], matching), docs)];
  });
  const merged = sameTemplates(templates);
  const unsayable = patterns.filter(({ template }) => template === undefined);
  if (rest === undefined && unsayable.length === 0) return merged;
  const types = [...(rest ? [rest] : []), ...patterns.map(({ type }) => type)];
  const source = object.rest.source;
  const docs = source === undefined ? (unsayable[0]?.docs ?? []) : indexDocs(plan, source);
  const type = indexType([...types, ...templates.map((one) => one.type)], properties);
  return [...merged, indexMember(plan, keyword('string'), type, docs)];
}

/** Two patterns may come down to one template: then either type will do. */
function sameTemplates(members: readonly IndexMember[]): readonly IndexMember[] {
  if (members.length < 2) return members;
  const merged = new Map<string, IndexMember>();
  for (const member of members) {
    const key = JSON.stringify(member.key);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, type: unionNode([known.type, member.type]) } : member);
  }
  return [...merged.values()];
}

/** The type of undeclared properties; none where they are refused, or not spoken of. */
function restType(plan: Plan, object: ObjectValues): TypeNode | undefined {
  const { value, said } = object.rest;
  if (value.kind === 'none') return undefined;
  if (value.kind === 'any' && !said && plan.options.openObjects === 'closed') {
    return object.entries.length + object.patterns.length === 0 ? keyword('unknown') : undefined;
  }
  const type = plan.typeOf(value);
  return type.kind === 'keyword' && type.name === 'never' ? undefined : type;
}

/** TypeScript binds declared properties by the index signature too: so it has to hold their types. */
function indexType(types: readonly TypeNode[], properties: readonly PropertyMember[]): TypeNode {
  const declared = properties.map((property) => property.type);
  const undefinable = properties.some((property) => property.optional);
  return unionNode([...types, ...declared, ...(undefinable ? [keyword('undefined')] : [])]);
}

function indexMember(
  plan: Plan,
  key: TypeNode,
  type: TypeNode,
  docs: readonly string[],
): IndexMember {
  return { kind: 'index', key, type, readonly: plan.options.readonly, docs };
}
