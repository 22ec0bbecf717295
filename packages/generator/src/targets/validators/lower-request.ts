import { acceptsNothing } from '../../model/make.js';
import type { Definition, DefinitionId, Model, Schema } from '../../model/model.js';
import { nameWords } from './name-words.js';

/** How a value becomes its request form: what is kept as it is, and what a function picks from. */
export type Pick =
  | {
      readonly kind: 'object';
      readonly name: string;
      readonly known: readonly PickedProperty[];
      readonly rest: RestPick;
    }
  | {
      readonly kind: 'array';
      readonly name: string;
      readonly prefix: readonly (string | undefined)[];
      readonly items?: string;
    }
  | { readonly kind: 'options'; readonly name: string; readonly options: readonly PickedOption[] }
  /** One after the other, each on what the one before has left. */
  | { readonly kind: 'chain'; readonly name: string; readonly steps: readonly string[] };

/** A property that is kept, by a function of its own where something inside of it must go. */
export interface PickedProperty {
  readonly name: string;
  readonly pick?: string;
}

/** What happens to properties without a rule of their own. */
export type RestPick =
  | { readonly kind: 'drop' }
  | { readonly kind: 'keep'; readonly pick?: string };

/** An option of a union, which is taken where what it leaves is valid. */
export interface PickedOption {
  readonly schema: Schema;
  readonly pick?: string;
}

/** The functions that make the request form, the root's first; none where nothing has to go. */
export function lowerRequest(model: Model, root: DefinitionId): readonly Pick[] {
  const definitions = new Map(model.definitions.map((definition) => [definition.id, definition]));
  const picks = new Map<Schema, Pick | undefined>();
  const names = new Map<Schema, string>();
  const taken = new Set<string>();
  const visit = (schema: Schema, owner: string): string | undefined => {
    if (!changesAnything(definitions, schema, new Set())) return undefined;
    const known = names.get(schema);
    if (known !== undefined) return known;
    let name = owner;
    for (let count = 2; taken.has(name); count += 1) name = `${owner}${count}`;
    taken.add(name);
    names.set(schema, name);
    picks.set(schema, undefined);
    picks.set(schema, pickOf(definitions, schema, name, visit));
    return name;
  };
  const definition = definitions.get(root);
  if (definition !== undefined) visit(definition.schema, definition.name);
  return [...picks.values()].filter((pick) => pick !== undefined);
}

type Visit = (schema: Schema, owner: string) => string | undefined;

function pickOf(
  definitions: ReadonlyMap<DefinitionId, Definition>,
  schema: Schema,
  name: string,
  visit: Visit,
): Pick {
  const parts = inPlace(definitions, schema);
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const changing = options.filter((option) => changesAnything(definitions, option, new Set()));
  if (schema.object === undefined && changing.length > 0) {
    return {
      kind: 'options',
      name,
      options: options.map((option, index) => {
        const pick = visit(option, `${name}Option${index + 1}`);
        return { schema: option, ...(pick !== undefined && { pick }) };
      }),
    };
  }
  if (schema.array !== undefined && schema.object === undefined) {
    const { prefixItems = [], items } = schema.array;
    const pick = items && visit(items, `${name}Item`);
    return {
      kind: 'array',
      name,
      prefix: prefixItems.map((item, index) => visit(item, `${name}Item${index + 1}`)),
      ...(pick !== undefined && { items: pick }),
    };
  }
  const [only, ...others] = schema.refs;
  if (
    only !== undefined &&
    others.length === 0 &&
    schema.object === undefined &&
    schema.allOf === undefined
  ) {
    const target = definitions.get(only);
    const step = target && visit(target.schema, target.name);
    return { kind: 'chain', name, steps: step === undefined ? [] : [step] };
  }
  return { kind: 'object', name, ...propertiesOf(parts, name, visit) };
}

function propertiesOf(
  parts: readonly Schema[],
  name: string,
  visit: Visit,
): { readonly known: readonly PickedProperty[]; readonly rest: RestPick } {
  const known = new Map<string, PickedProperty>();
  const dropped = new Set<string>();
  let rest: RestPick = { kind: 'keep' };
  for (const { object } of parts) {
    for (const { name: property, schema } of object?.properties ?? []) {
      if (acceptsNothing(schema)) dropped.add(property);
      const pick = visit(schema, `${name}${nameWords(property)}`) ?? known.get(property)?.pick;
      known.set(property, { name: property, ...(pick !== undefined && { pick }) });
    }
    for (const closing of [object?.additionalProperties, object?.unevaluatedProperties]) {
      if (closing === undefined) continue;
      const hasPatterns = (object?.patternProperties ?? []).length > 0;
      const pick = visit(closing, `${name}Value`);
      if (acceptsNothing(closing) && !hasPatterns) rest = { kind: 'drop' };
      else if (pick !== undefined) rest = { kind: 'keep', pick };
    }
  }
  const kept = [...known.values()].filter((property) => !dropped.has(property.name));
  // Where unknown properties stay, those to be dropped have to be named.
  if (rest.kind === 'drop') return { known: kept, rest };
  return {
    known: [
      ...kept.filter((property) => property.pick !== undefined),
      ...[...dropped].map((property) => ({ name: property, pick: '' })),
    ],
    rest,
  };
}

/** A schema with all that it applies to the same value, conditions aside. */
function inPlace(
  definitions: ReadonlyMap<DefinitionId, Definition>,
  schema: Schema,
): readonly Schema[] {
  const found = new Set<Schema>();
  const seenOpenly = new Set<Schema>();
  const visit = (part: Schema): void => {
    if (found.has(part)) return;
    found.add(part);
    part.allOf?.forEach(visit);
    [part.when?.if, part.when?.then, part.when?.else].forEach(
      (branch) => branch && visitOpenly(branch),
    );
    [...(part.anyOf ?? []), ...(part.oneOf ?? [])].forEach(visitOpenly);
    for (const id of part.refs) {
      const target = definitions.get(id);
      if (target !== undefined) visit(target.schema);
    }
  };
  // A branch may forbid a property, but only where it applies: it makes names known, no more.
  const visitOpenly = (branch: Schema): void => {
    if (seenOpenly.has(branch)) return;
    seenOpenly.add(branch);
    const targets = branch.refs.flatMap((id) => definitions.get(id)?.schema ?? []);
    const { allOf = [], anyOf = [], oneOf = [], when } = branch;
    [...targets, ...allOf, ...anyOf, ...oneOf, when?.if, when?.then, when?.else].forEach(
      (inner) => inner && visitOpenly(inner),
    );
    const properties = branch.object?.properties?.filter(
      (property) => !acceptsNothing(property.schema),
    );
    if (properties) found.add({ ...branch, object: { properties } });
  };
  visit(schema);
  return [...found];
}

/** Whether something in a value of this schema may have to go. */
function changesAnything(
  definitions: ReadonlyMap<DefinitionId, Definition>,
  schema: Schema,
  visited: Set<Schema>,
): boolean {
  if (visited.has(schema)) return false;
  visited.add(schema);
  const { object, array, allOf = [], anyOf = [], oneOf = [], refs } = schema;
  const properties = object?.properties ?? [];
  const closing = [object?.additionalProperties, object?.unevaluatedProperties].filter(
    (part) => part !== undefined,
  );
  if (
    properties.some((property) => acceptsNothing(property.schema)) ||
    closing.some(acceptsNothing)
  )
    return true;
  const targets = refs.flatMap((id) => definitions.get(id)?.schema ?? []);
  const children = [
    ...properties.map((property) => property.schema),
    ...closing,
    ...(array?.prefixItems ?? []),
    ...(array?.items ? [array.items] : []),
    ...allOf,
    ...anyOf,
    ...oneOf,
    ...targets,
  ];
  return children.some((child) => changesAnything(definitions, child, visited));
}
