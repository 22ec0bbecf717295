import type { Definitions } from './face-schema.js';
import { acceptNone } from './make.js';
import type { DefinitionId, Schema } from './model.js';
import { childPointer } from './pointer.js';
import { isInPlace, mapChildren, type Role, someChild, visitChildren } from './walk.js';

/** Definitions that some schema puts together with other rules on the same value. */
export function composedDefinitions(definitions: Definitions): ReadonlySet<DefinitionId> {
  const composed = new Set<DefinitionId>();
  const visit = (schema: Schema, inPlace: boolean): void => {
    if (inPlace || !isPlainReference(schema)) for (const id of schema.refs) composed.add(id);
    visitChildren(schema, (child, role) => visit(child, isInPlace(role)));
  };
  for (const { schema } of definitions.values()) visit(schema, false);
  // An alias of a composed definition is composed with it.
  for (const id of composed) {
    const schema = definitions.get(id)?.schema;
    if (schema !== undefined && isPlainReference(schema))
      for (const ref of schema.refs) composed.add(ref);
  }
  return composed;
}

/**
 * Refuses unknown properties where a value stands in the data, and never inside a definition that
 * is put together with others: there the parts would refuse one another's properties.
 */
export function closeSchema(
  schema: Schema,
  isValue: boolean,
  composed: ReadonlySet<DefinitionId>,
  definitions: Definitions,
): Schema {
  const inner = mapChildren(schema, (child, role) => {
    const skipped =
      role === 'not' || role === 'if' || role === 'contains' || role === 'propertyNames';
    return skipped ? child : closeSchema(child, !isInPlace(role), composed, definitions);
  });
  return isValue ? closeValue(inner, composed, definitions) : inner;
}

function closeValue(
  schema: Schema,
  composed: ReadonlySet<DefinitionId>,
  definitions: Definitions,
): Schema {
  if (isPlainReference(schema)) {
    const [target] = schema.refs;
    if (target === undefined || !composed.has(target)) return schema;
  }
  const { names, covered } = knows(schema, definitions);
  if (!names || covered) return schema;
  const rule = isSimple(schema) ? 'additionalProperties' : 'unevaluatedProperties';
  const at = { uri: schema.at.uri, pointer: childPointer(schema.at.pointer, rule) };
  return { ...schema, object: { ...schema.object, [rule]: acceptNone(at) } };
}

/** Whether a schema is nothing but one reference, as far as objects are concerned. */
function isPlainReference(schema: Schema): boolean {
  return (
    schema.refs.length === 1 && schema.object === undefined && !someChild(schema, isChildInPlace)
  );
}

/** Whether the properties of a schema are all in its own `properties` and `patternProperties`. */
function isSimple(schema: Schema): boolean {
  return schema.refs.length === 0 && !someChild(schema, isChildInPlace);
}

function isChildInPlace(_: Schema, role: Role): boolean {
  return isInPlace(role);
}

/** Whether the schemas at one place name properties, and whether one of them speaks of all others. */
function knows(
  schema: Schema,
  definitions: Definitions,
): { readonly names: boolean; readonly covered: boolean } {
  const seen = new Set<DefinitionId>();
  let names = false;
  let covered = false;
  const look = (each: Schema): void => {
    const { object } = each;
    names ||= object?.properties !== undefined || object?.patternProperties !== undefined;
    covered ||=
      object?.additionalProperties !== undefined || object?.unevaluatedProperties !== undefined;
    visitChildren(each, (child, role) => {
      if (isInPlace(role) && role !== 'not' && role !== 'if') look(child);
    });
    for (const id of each.refs) {
      const target = definitions.get(id);
      if (target === undefined || seen.has(id)) continue;
      seen.add(id);
      look(target.schema);
    }
  };
  look(schema);
  return { names, covered };
}
