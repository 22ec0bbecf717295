/** How the value of a keyword holds subschemas. */
export type Holding =
  | 'schema'
  | 'list'
  | 'map'
  /** A schema or a list of them: `items` up to 2019-09. */
  | 'schema or list'
  /** Schemas or lists of names by property: `dependencies`. */
  | 'map of schemas or names';

/** A keyword whose value leads to another schema. */
export type ReferenceKeyword = '$ref' | '$dynamicRef' | '$recursiveRef';

/** What has to be known of a dialect to find its schemas, names and references. */
export interface Dialect {
  readonly name:
    | 'draft-04'
    | 'draft-06'
    | 'draft-07'
    | '2019-09'
    | '2020-12'
    | 'OpenAPI 3.0'
    | 'OpenAPI 3.1';
  readonly uri: string;
  readonly idKeyword: '$id' | 'id';
  /** Up to draft-07, `"$id": "#name"` is an anchor. */
  readonly fragmentIds: boolean;
  readonly anchorKeywords: readonly ('$anchor' | '$dynamicAnchor')[];
  readonly referenceKeywords: readonly ReferenceKeyword[];
  /** Up to draft-07, everything beside `$ref` is ignored. */
  readonly referenceHidesSiblings: boolean;
  readonly holdings: ReadonlyMap<string, Holding>;
  /** The vocabularies in force, and whether each must be understood; absent means those of the dialect itself. */
  readonly vocabularies?: ReadonlyMap<string, boolean>;
}

type Entries = readonly (readonly [string, Holding])[];

const sinceDraft04: Entries = [
  ['definitions', 'map'],
  // No keyword up to draft-07, but a place that references often lead to.
  ['$defs', 'map'],
  ['properties', 'map'],
  ['patternProperties', 'map'],
  ['additionalProperties', 'schema'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['oneOf', 'list'],
  ['not', 'schema'],
  // Split into two keywords in 2019-09, which keeps the old one for compatibility.
  ['dependencies', 'map of schemas or names'],
];

const sinceDraft06: Entries = [
  ...sinceDraft04,
  ['propertyNames', 'schema'],
  ['contains', 'schema'],
];

const sinceDraft07: Entries = [
  ...sinceDraft06,
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
];

const since201909: Entries = [
  ...sinceDraft07,
  ['unevaluatedItems', 'schema'],
  ['unevaluatedProperties', 'schema'],
  ['dependentSchemas', 'map'],
  ['contentSchema', 'schema'],
];

const itemsUpTo201909: Entries = [
  ['items', 'schema or list'],
  ['additionalItems', 'schema'],
];

const older = {
  idKeyword: '$id',
  fragmentIds: true,
  anchorKeywords: [],
  referenceKeywords: ['$ref'],
  referenceHidesSiblings: true,
} as const;

const draft04: Dialect = {
  ...older,
  name: 'draft-04',
  uri: 'http://json-schema.org/draft-04/schema#',
  idKeyword: 'id',
  holdings: new Map([...sinceDraft04, ...itemsUpTo201909]),
};

const draft06: Dialect = {
  ...older,
  name: 'draft-06',
  uri: 'http://json-schema.org/draft-06/schema#',
  holdings: new Map([...sinceDraft06, ...itemsUpTo201909]),
};

const draft07: Dialect = {
  ...older,
  name: 'draft-07',
  uri: 'http://json-schema.org/draft-07/schema#',
  holdings: new Map([...sinceDraft07, ...itemsUpTo201909]),
};

const draft201909: Dialect = {
  name: '2019-09',
  uri: 'https://json-schema.org/draft/2019-09/schema',
  idKeyword: '$id',
  fragmentIds: false,
  anchorKeywords: ['$anchor'],
  referenceKeywords: ['$ref', '$recursiveRef'],
  referenceHidesSiblings: false,
  holdings: new Map([...since201909, ...itemsUpTo201909]),
};

const draft202012: Dialect = {
  ...draft201909,
  name: '2020-12',
  uri: 'https://json-schema.org/draft/2020-12/schema',
  anchorKeywords: ['$anchor', '$dynamicAnchor'],
  referenceKeywords: ['$ref', '$dynamicRef'],
  holdings: new Map([...since201909, ['prefixItems', 'list'], ['items', 'schema']]),
};

/** Schemas in an OpenAPI 3.0 document: a part of draft-04 with words of its own. */
export const openApi30: Dialect = {
  ...older,
  name: 'OpenAPI 3.0',
  uri: 'https://spec.openapis.org/oas/3.0/schema',
  fragmentIds: false,
  holdings: new Map([
    ['properties', 'map'],
    ['additionalProperties', 'schema'],
    ['allOf', 'list'],
    ['anyOf', 'list'],
    ['oneOf', 'list'],
    ['not', 'schema'],
    ['items', 'schema'],
  ]),
};

/** Schemas in an OpenAPI 3.1 document, where no `$schema` says otherwise. */
export const openApi31: Dialect = {
  ...draft202012,
  name: 'OpenAPI 3.1',
  uri: 'https://spec.openapis.org/oas/3.1/dialect/base',
};

/** The dialect of a schema that names none. */
export const defaultDialect = draft202012;

/** The dialects that can be read. */
const dialects: readonly Dialect[] = [draft202012, draft201909, draft07, draft06, draft04];

/** The dialect that OpenAPI 3.1 documents have unless they say otherwise, named in a `$schema`. */
const named: readonly Dialect[] = [...dialects, openApi31];

/** The short names of the dialects that can be read, for messages. */
export const dialectNames: readonly string[] = dialects.map(({ name }) => name);

/** The addresses of their metaschemas. */
export const dialectUris: readonly string[] = dialects.map(({ uri }) => uri);

/** The dialect that a `$schema` or a short name like `draft-07` stands for. */
export function dialectNamed(text: string): Dialect | undefined {
  const plain = withoutTail(text);
  return named.find((dialect) => withoutTail(dialect.uri) === plain || dialect.name === text);
}

/** The vocabularies that a dialect requires and nobody here knows. */
export function unknownVocabularies({ vocabularies }: Dialect): readonly string[] {
  return [...(vocabularies ?? [])].flatMap(([uri, required]) =>
    required && !knownVocabulary.test(uri) ? [uri] : [],
  );
}

const knownVocabulary =
  /^https:\/\/json-schema\.org\/draft\/(?:2019-09|2020-12)\/vocab\/(?:core|applicator|unevaluated|validation|meta-data|format|format-annotation|format-assertion|content)$/;

/** `http` or `https`, with or without an empty fragment: people write all four and mean one. */
function withoutTail(uri: string): string {
  return uri.replace(/#$/, '').replace(/^https?:/, '');
}
