type SchemaObject = Readonly<Record<string, unknown>>;

/** Keywords with a schema for another place in the data, or with many. */
const childSchemas = new Set([
  'additionalProperties',
  'items',
  'additionalItems',
  'contains',
  'prefixItems',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const childMaps = new Set(['properties', 'patternProperties']);
/** Keywords with schemas for the same place. */
const samePlace = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else']);
const samePlaceMaps = new Set(['$defs', 'definitions', 'dependentSchemas']);
/** Below these a rule that goes makes the whole stricter, not looser. */
const negative = new Set(['not', 'if']);

/**
 * Derives what a server returns, or what a client may send, from a schema as its author wrote it.
 * Follows the description of faces, apart from the generator.
 */
export function deriveFace(document: unknown, face: 'read' | 'write'): unknown {
  return face === 'read'
    ? derive(document, { document, access: 'writeOnly', closes: false })
    : derive(document, { document, access: 'readOnly', closes: true });
}

/** Whether reading and writing differ at all. */
export function hasFaces(document: unknown): boolean {
  if (Array.isArray(document)) return document.some(hasFaces);
  if (!isObject(document)) return false;
  return (
    document['readOnly'] === true ||
    document['writeOnly'] === true ||
    Array.isArray(document['x-extensible-enum']) ||
    Object.entries(document).some(([key, value]) => !isData(key) && hasFaces(value))
  );
}

/** A schema of draft-07 without the keywords beside a `$ref`, which it tells readers to ignore; ajv does not. */
export function dropBesideReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(dropBesideReferences);
  if (!isObject(schema)) return schema;
  const isReference = typeof schema['$ref'] === 'string';
  const kept = ['$ref', '$schema', '$id', 'definitions', 'title', 'description'];
  const entries = Object.entries(schema).filter(([key]) => !isReference || kept.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isData(key) ? value : dropBesideReferences(value)]),
  );
}

interface Settings {
  readonly document: unknown;
  readonly access: 'readOnly' | 'writeOnly';
  readonly closes: boolean;
}

/** A schema at a place of its own: the root, a property, an item. */
function derive(schema: unknown, settings: Settings): unknown {
  const gone = new Set(goneNames(schema, settings, new Set()));
  const derived = deriveSamePlace(schema, settings, gone, true);
  if (!settings.closes || !isObject(derived) || !declaresProperties(schema, settings, new Set())) {
    return derived;
  }
  if ('additionalProperties' in derived || 'unevaluatedProperties' in derived) return derived;
  return { ...derived, unevaluatedProperties: false };
}

function deriveSamePlace(
  schema: unknown,
  settings: Settings,
  gone: ReadonlySet<string>,
  positive: boolean,
): unknown {
  if (Array.isArray(schema)) {
    return schema.map((one: unknown) => deriveSamePlace(one, settings, gone, positive));
  }
  if (!isObject(schema)) return schema;
  const missing = new Set([...gone, ...goneNames(schema, settings, new Set())]);
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (childMaps.has(key)) return [[key, deriveChildren(value, settings)]];
    if (childSchemas.has(key)) {
      return [
        [
          key,
          Array.isArray(value)
            ? value.map((one: unknown) => derive(one, settings))
            : derive(value, settings),
        ],
      ];
    }
    if (samePlace.has(key)) return [[key, deriveSamePlace(value, settings, missing, positive)]];
    if (samePlaceMaps.has(key) && isObject(value)) {
      const names = key === 'dependentSchemas' ? missing : new Set<string>();
      return [[key, mapValues(value, (one) => deriveSamePlace(one, settings, names, positive))]];
    }
    if (negative.has(key)) return [[key, deriveSamePlace(value, settings, new Set(), false)]];
    if (key === 'required' && positive && Array.isArray(value)) {
      return [[key, value.filter((name: unknown) => !missing.has(String(name)))]];
    }
    if (key === 'x-extensible-enum' && settings.closes && Array.isArray(value)) {
      return [['enum', value]];
    }
    return [[key, value]];
  });
  return Object.fromEntries(entries);
}

function deriveChildren(value: unknown, settings: Settings): unknown {
  if (!isObject(value)) return value;
  return mapValues(value, (one) => (isForbidden(one, settings) ? false : derive(one, settings)));
}

function isForbidden(schema: unknown, settings: Settings): boolean {
  return isObject(schema) && schema[settings.access] === true;
}

/** Names of the properties that this face does not have, as far as they are declared at this place. */
function goneNames(schema: unknown, settings: Settings, seen: Set<unknown>): readonly string[] {
  return partsOfPlace(schema, settings.document, seen).flatMap(({ properties }) =>
    isObject(properties)
      ? Object.keys(properties).filter((name) => isForbidden(properties[name], settings))
      : [],
  );
}

function declaresProperties(schema: unknown, settings: Settings, seen: Set<unknown>): boolean {
  return partsOfPlace(schema, settings.document, seen).some(
    (part) => 'properties' in part || 'patternProperties' in part,
  );
}

/** The schema and all that speak of the same place: compositions, conditions, references. */
function partsOfPlace(
  schema: unknown,
  document: unknown,
  seen: Set<unknown>,
): readonly SchemaObject[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => partsOfPlace(one, document, seen));
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const target = typeof schema['$ref'] === 'string' ? resolve(schema['$ref'], document) : undefined;
  const dependent = isObject(schema['dependentSchemas'])
    ? Object.values(schema['dependentSchemas'])
    : [];
  const others = [...samePlace, 'if'].map((keyword) => schema[keyword]);
  return [
    schema,
    ...[target, ...dependent, ...others].flatMap((one) => partsOfPlace(one, document, seen)),
  ];
}

function resolve(ref: string, document: unknown): unknown {
  const [base, fragment] = ref.split('#');
  if (fragment === undefined || !isObject(document)) return undefined;
  if (base !== '' && base !== document['$id']) return undefined;
  const parts = decodeURIComponent(fragment).split('/').slice(1);
  return parts.reduce<unknown>((value, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
  }, document);
}

function isData(key: string): boolean {
  return ['const', 'enum', 'examples', 'default'].includes(key);
}

function mapValues(object: SchemaObject, change: (value: unknown) => unknown): SchemaObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
