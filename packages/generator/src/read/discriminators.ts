import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { pointerTokens } from '../model/pointer.js';
import { componentPointer, componentsOf } from './openapi.js';
import { decodeFragment } from './uri.js';

/** What the discriminators of an OpenAPI document say of the schema of a component. */
export interface Tagging {
  readonly property: string;
  readonly values: readonly string[];
  /** Whether a mapping says so; the name of the component is the value otherwise. */
  readonly mapped: boolean;
}

/**
 * The values of their tag by which components are told apart, by the pointer of their schema. A
 * component that others extend has the values of these too.
 */
export function discriminators(document: Json): ReadonlyMap<string, Tagging> {
  const components = componentsOf(document);
  const children = childrenByParent(components);
  const found = new Map<string, Tagging>();
  for (const { schema, owner } of discriminated(document, components)) {
    const { propertyName, mapping } = schema['discriminator'] as JsonObject;
    if (typeof propertyName !== 'string') continue;
    const values = valuesByComponent(mapping, components);
    const options = optionsOf(schema);
    const names = options.length > 0 ? options : descendants(owner ?? '', children);
    for (const name of names) {
      if (!Object.hasOwn(components, name)) continue;
      const family = [name, ...descendants(name, children)];
      const pointer = componentPointer(name);
      const mapped = family.some((each) => values.has(each));
      const told = family.flatMap((each) => values.get(each) ?? [each]);
      const before = found.get(pointer);
      // What a mapping says goes before what follows from names alone.
      if (before !== undefined && (before.mapped || !mapped)) {
        if (before.property !== propertyName || before.mapped !== mapped) continue;
        told.push(...before.values);
      }
      found.set(pointer, { property: propertyName, values: [...new Set(told)].sort(), mapped });
    }
  }
  return found;
}

/** All schemas with a discriminator, and the component that each is, if it is one. */
function discriminated(document: Json, components: JsonObject) {
  const owners = new Map(Object.entries(components).map(([name, schema]) => [schema, name]));
  const found: { readonly schema: JsonObject; readonly owner: string | undefined }[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isJsonObject(value)) return;
    if (isJsonObject(value['discriminator'])) {
      found.push({ schema: value, owner: owners.get(value) });
    }
    Object.values(value).forEach(visit);
  };
  visit(document);
  return found;
}

/** The components that a mapping names, each with its values. */
function valuesByComponent(
  mapping: Json | undefined,
  components: JsonObject,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  if (!isJsonObject(mapping)) return values;
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target !== 'string') continue;
    const name = Object.hasOwn(components, target) ? target : componentAt(target);
    if (name !== undefined) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

function optionsOf(schema: JsonObject): readonly string[] {
  return ['oneOf', 'anyOf'].flatMap((keyword) => referencesIn(schema[keyword]));
}

function referencesIn(list: Json | undefined): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((option: Json) => {
    const reference = isJsonObject(option) ? option['$ref'] : undefined;
    return (typeof reference === 'string' && componentAt(reference)) || [];
  });
}

/** The component that a reference within the document leads to. */
function componentAt(reference: string): string | undefined {
  if (!reference.startsWith('#/')) return undefined;
  const [components, schemas, name, ...more] = pointerTokens(
    decodeFragment(reference.slice(1)) ?? '',
  );
  const isComponent = components === 'components' && schemas === 'schemas' && more.length === 0;
  return isComponent ? name : undefined;
}

function childrenByParent(components: JsonObject): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(components)) {
    const parents = isJsonObject(schema) ? referencesIn(schema['allOf']) : [];
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), name]);
  }
  return children;
}

function descendants(
  name: string,
  children: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const found = new Set<string>();
  const open = [...(children.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(children.get(next) ?? []));
  }
  return [...found].sort();
}
