import type { Json, JsonType } from '../../model/json.js';
import { jsonTypes } from '../../model/json.js';
import { writtenPattern } from '../../model/origin.js';
import type {
  ArrayRules,
  Definition,
  DefinitionId,
  Model,
  ObjectRules,
  Schema,
  StringRules,
} from '../../model/model.js';

type Entries = [key: string, value: Json | undefined][];

/** A definition as JSON Schema 2020-12 with all that it refers to: the model written out again. */
export function jsonSchemaOf(model: Model, root: DefinitionId): Json {
  const definitions = new Map(model.definitions.map((definition) => [definition.id, definition]));
  const used = new Map<DefinitionId, Json>();
  const write = (schema: Schema): Json =>
    writeSchema(schema, (id) => {
      const target = definitions.get(id);
      if (target === undefined) throw new Error(`no definition ${id}`);
      if (id === root) return '#';
      if (!used.has(id)) {
        used.set(id, null);
        used.set(id, write(target.schema));
      }
      return `#/$defs/${target.name}`;
    });
  const main = definitions.get(root);
  if (main === undefined) throw new Error(`no definition ${root}`);
  const body = write(main.schema);
  const defs = [...used].map(([id, schema]) => [definitionName(definitions, id), schema] as const);
  return object([
    ['$schema', 'https://json-schema.org/draft/2020-12/schema'],
    ...(typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.entries(body)
      : []
    ).map(([key, value]): [string, Json] => [key, value]),
    ...(body === false ? [['not', {}] as [string, Json]] : []),
    ['$defs', defs.length === 0 ? undefined : object(defs.map(([key, value]) => [key, value]))],
  ]);
}

function definitionName(
  definitions: ReadonlyMap<DefinitionId, Definition>,
  id: DefinitionId,
): string {
  return definitions.get(id)?.name ?? id;
}

function writeSchema(schema: Schema, reference: (id: DefinitionId) => string): Json {
  const write = (child: Schema): Json => writeSchema(child, reference);
  const list = (children: readonly Schema[] | undefined): Json | undefined => children?.map(write);
  const [first, ...more] = schema.refs;
  if (schema.types.length === 0) return false;
  const { docs, number } = schema;
  const allOf = [
    ...more.map((id) => ({ $ref: reference(id) })),
    ...(schema.allOf ?? []).map(write),
  ];
  const entries: Entries = [
    ['title', docs.title],
    ['description', docs.description],
    ['deprecated', docs.deprecated],
    ['readOnly', docs.readOnly],
    ['writeOnly', docs.writeOnly],
    ['default', docs.default?.value],
    ['examples', docs.examples],
    ['x-message', docs.message],
    ['$ref', first === undefined ? undefined : reference(first)],
    ['type', typeOf(schema.types, number?.integer === true)],
    ['const', schema.const?.value],
    [schema.enum?.open === true ? 'x-extensible-enum' : 'enum', schema.enum?.values],
    ['format', schema.format?.name],
    ['minimum', number?.minimum],
    ['maximum', number?.maximum],
    ['exclusiveMinimum', number?.exclusiveMinimum],
    ['exclusiveMaximum', number?.exclusiveMaximum],
    ['multipleOf', number?.multipleOf],
    // Most schemas have rules for one type of values.
    ...(schema.string === undefined ? [] : stringEntries(schema.string, write)),
    ...(schema.array === undefined ? [] : arrayEntries(schema.array, write)),
    ...(schema.object === undefined ? [] : objectEntries(schema.object, write)),
    ['allOf', allOf.length === 0 ? undefined : allOf],
    ['anyOf', list(schema.anyOf)],
    ['oneOf', list(schema.oneOf)],
    ['not', schema.not && write(schema.not)],
    ['if', schema.when && write(schema.when.if)],
    ['then', schema.when?.then && write(schema.when.then)],
    ['else', schema.when?.else && write(schema.when.else)],
    ...[...(schema.custom ?? []), ...schema.annotations].map(
      ({ keyword, value }): [string, Json] => [keyword, value],
    ),
  ];
  return object(entries);
}

function typeOf(types: readonly JsonType[], integer: boolean): Json | undefined {
  if (types.length === jsonTypes.length && !integer) return undefined;
  const words = types.map((type) => (type === 'number' && integer ? 'integer' : type));
  return words.length === 1 ? words[0] : words;
}

function stringEntries(rules: StringRules | undefined, write: (schema: Schema) => Json): Entries {
  return [
    ['minLength', rules?.minLength],
    ['maxLength', rules?.maxLength],
    ['pattern', rules?.pattern && writtenPattern(rules.pattern)],
    ['contentEncoding', rules?.content?.encoding],
    ['contentMediaType', rules?.content?.mediaType],
    ['contentSchema', rules?.content?.schema && write(rules.content.schema)],
    ['x-min-bytes', rules?.minBytes],
    ['x-max-bytes', rules?.maxBytes],
    ['x-json-text', rules?.jsonText],
    ['x-format-minimum', rules?.formatMinimum],
    ['x-format-maximum', rules?.formatMaximum],
  ];
}

function arrayEntries(rules: ArrayRules | undefined, write: (schema: Schema) => Json): Entries {
  return [
    ['prefixItems', rules?.prefixItems?.map(write)],
    ['items', rules?.items && write(rules.items)],
    ['minItems', rules?.minItems],
    ['maxItems', rules?.maxItems],
    ['uniqueItems', rules?.uniqueItems],
    ['contains', rules?.contains && write(rules.contains.schema)],
    [
      'minContains',
      rules?.contains === undefined || rules.contains.min === 1 ? undefined : rules.contains.min,
    ],
    ['maxContains', rules?.contains?.max],
    ['unevaluatedItems', rules?.unevaluatedItems && write(rules.unevaluatedItems)],
  ];
}

function objectEntries(rules: ObjectRules | undefined, write: (schema: Schema) => Json): Entries {
  const named = (
    entries: readonly { readonly name: string; readonly schema: Schema }[] | undefined,
  ) => entries && object(entries.map((entry) => [entry.name, write(entry.schema)]));
  return [
    ['properties', named(rules?.properties)],
    [
      'patternProperties',
      rules?.patternProperties &&
        object(
          rules.patternProperties.map((entry) => [
            writtenPattern(entry.pattern),
            write(entry.schema),
          ]),
        ),
    ],
    ['additionalProperties', rules?.additionalProperties && write(rules.additionalProperties)],
    ['propertyNames', rules?.propertyNames && write(rules.propertyNames)],
    ['required', rules?.required],
    ['minProperties', rules?.minProperties],
    ['maxProperties', rules?.maxProperties],
    [
      'dependentRequired',
      rules?.dependentRequired &&
        object(rules.dependentRequired.map((entry) => [entry.property, entry.required])),
    ],
    ['dependentSchemas', named(rules?.dependentSchemas)],
    ['unevaluatedProperties', rules?.unevaluatedProperties && write(rules.unevaluatedProperties)],
    ['x-chronological', rules?.chronological],
  ];
}

/** An object of the entries that have a value; a key may be `__proto__`. */
function object(entries: Entries): Json {
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
