/** How the value of a keyword holds subschemas. */
export type Holding =
  | 'schema'
  | 'list'
  | 'map'
  /** A schema or a list of them: `items` up to 2019-09. */
  | 'schema or list'
  /** Schemas or lists of names by property: `dependencies`. */
  | 'map of schemas or names';

/** What has to be known of a dialect to find its schemas, names and references. */
export interface Dialect {
  readonly name: '2020-12' | 'draft-07';
  readonly uri: string;
  readonly idKeyword: '$id' | 'id';
  /** Up to draft-07, `"$id": "#name"` is an anchor. */
  readonly fragmentIds: boolean;
  readonly anchorKeywords: readonly ('$anchor' | '$dynamicAnchor')[];
  /** Up to draft-07, everything beside `$ref` is ignored. */
  readonly referenceHidesSiblings: boolean;
  readonly holdings: ReadonlyMap<string, Holding>;
  /** The vocabularies in force; absent means all but the assertion of formats. */
  readonly vocabularies?: readonly string[];
}

const common: readonly (readonly [string, Holding])[] = [
  ['$defs', 'map'],
  ['definitions', 'map'],
  ['properties', 'map'],
  ['patternProperties', 'map'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['contains', 'schema'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['oneOf', 'list'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
];

const draft202012: Dialect = {
  name: '2020-12',
  uri: 'https://json-schema.org/draft/2020-12/schema',
  idKeyword: '$id',
  fragmentIds: false,
  anchorKeywords: ['$anchor', '$dynamicAnchor'],
  referenceHidesSiblings: false,
  holdings: new Map<string, Holding>([
    ...common,
    ['prefixItems', 'list'],
    ['items', 'schema'],
    ['unevaluatedItems', 'schema'],
    ['unevaluatedProperties', 'schema'],
    ['dependentSchemas', 'map'],
    ['contentSchema', 'schema'],
  ]),
};

const draft07: Dialect = {
  name: 'draft-07',
  uri: 'http://json-schema.org/draft-07/schema#',
  idKeyword: '$id',
  fragmentIds: true,
  anchorKeywords: [],
  referenceHidesSiblings: true,
  holdings: new Map<string, Holding>([
    ...common,
    ['items', 'schema or list'],
    ['additionalItems', 'schema'],
    ['dependencies', 'map of schemas or names'],
  ]),
};

/** The dialect of a schema that names none. */
export const defaultDialect = draft202012;

/** The dialects that can be read. */
const dialects: readonly Dialect[] = [draft202012, draft07];

/** The dialect that a `$schema` or a short name like `draft-07` stands for. */
export function dialectNamed(text: string): Dialect | undefined {
  const plain = withoutTail(text);
  return dialects.find((dialect) => withoutTail(dialect.uri) === plain || dialect.name === text);
}

/** `http` or `https`, with or without an empty fragment: people write all four and mean one. */
function withoutTail(uri: string): string {
  return uri.replace(/#$/, '').replace(/^https?:/, '');
}
