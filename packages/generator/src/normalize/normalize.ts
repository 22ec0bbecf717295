import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Extensions } from '../model/extensions.js';
import { isJsonObject } from '../model/json.js';
import type { Definition, DefinitionId, Model, Place, Resource, Schema } from '../model/model.js';
import { type Named, nameDefinitions } from '../model/names.js';
import { childPointer } from '../model/pointer.js';
import type { Dialect } from '../read/dialects.js';
import { type Documents, isSchemaValue, placeKey, type SchemaSource } from '../read/documents.js';
import { componentPointer, componentsOf, componentsPointer, isOpenApi } from '../read/openapi.js';
import type { Keywords } from './context.js';
import { keywordsOf } from './dialects.js';
import { type Bindings, distinction } from './dynamic-scope.js';
import { nameOnce } from './name-once.js';
import { referenceLoops } from './reference-loops.js';
import { normalizeSchema, type SchemaContext } from './schema.js';
import { similarKeyword } from './unknown-keyword.js';

/** How a schema is to be understood, where that is not written in it. */
export interface NormalizeOptions {
  /** The name of the root type. */
  readonly name?: string;
  /** Whether `format` is a rule; an annotation unless said otherwise. */
  readonly formats?: 'assert' | 'annotate';
  /** Whether `contentEncoding` and `contentMediaType` are rules in draft-07, which allows it; annotations unless said otherwise. */
  readonly content?: 'assert' | 'annotate';
  /** Whether the keywords `x-…` of our own have a meaning; they have unless said otherwise. */
  readonly ownKeywords?: boolean;
  /** Keywords and formats of the team's own. */
  readonly extensions?: Extensions | undefined;
}

/** One vocabulary for every dialect, and what was wrong on the way. */
export function normalize(
  documents: Documents,
  options: NormalizeOptions = {},
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const places = new Map<DefinitionId, Seen>();
  const enter = (place: Place, bindings: Bindings): DefinitionId => {
    const id = definitionId(place, documents.root) + distinction(place, bindings, documents);
    places.set(id, places.get(id) ?? { place, bindings });
    return id;
  };
  const keywords = new Map<Dialect, Keywords>();
  const similar = new Map<Keywords, Map<string, string | undefined>>();
  const context: SchemaContext = {
    documents,
    formats: options.formats,
    extensions: options.extensions,
    content: options.content ?? 'annotate',
    keywords: (dialect) => {
      const known =
        keywords.get(dialect) ??
        keywordsOf(dialect, options.ownKeywords ?? true, options.extensions);
      keywords.set(dialect, known);
      return known;
    },
    // Comparing words takes long, and what is unknown stands in many places.
    similar: (keyword, among) => {
      const known = similar.get(among) ?? new Map<string, string | undefined>();
      similar.set(among, known);
      if (!known.has(keyword)) known.set(keyword, similarKeyword(keyword, among));
      return known.get(keyword);
    },
    definition: enter,
    bindings: new Map(),
    report: (diagnostic) => void diagnostics.push(diagnostic),
  };
  const root = enter(documents.root, new Map());
  const own = ownDefinitions(documents).map((place) => enter(place, new Map()));
  const schemas = new Map<DefinitionId, Schema>();
  // Reading a schema may enter further places; a map is iterated to its very end.
  for (const [id, { place, bindings }] of places) {
    schemas.set(id, normalizeSchema(place, { ...context, bindings }));
  }
  const candidates = [...schemas].map(([id, schema]): Named => {
    const origin = places.get(id)?.place ?? documents.root;
    const source = documents.schemas.get(placeKey(origin));
    const identifier = isJsonObject(source?.value)
      ? source.value[source.resource.dialect.idKeyword]
      : undefined;
    return {
      origin,
      ...(schema.docs.title !== undefined && { title: schema.docs.title }),
      ...(typeof identifier === 'string' && { identifier }),
    };
  });
  const names = nameDefinitions(candidates, options.name);
  const definitions = [...schemas].map(([id, schema], index) => ({
    id,
    name: names.names[index] ?? '',
    origin: places.get(id)?.place ?? documents.root,
    face: 'both' as const,
    schema,
  }));
  return {
    model: {
      root,
      definitions,
      ...(documents.root.pointer === componentsPointer && { components: own }),
      resources: resourcesOf(documents, definitions),
      ...(options.extensions && { extensions: options.extensions }),
    },
    diagnostics: [...nameOnce(diagnostics), ...names.diagnostics, ...referenceLoops(definitions)],
  };
}

/** What has a URI of its own, other than the path of a file, in the documents that something is read of. */
function resourcesOf(
  { schemas }: Documents,
  definitions: readonly Definition[],
): readonly Resource[] {
  const used = new Set(definitions.map(({ origin }) => origin.uri));
  const found = new Map<string, Resource>();
  const seen = new Set<SchemaSource['resource']>();
  for (const { resource, place } of schemas.values()) {
    if (seen.has(resource)) continue;
    seen.add(resource);
    const { base, pointer } = resource;
    if (!used.has(place.uri) || base.startsWith('file:')) continue;
    const at = { uri: place.uri, pointer };
    found.set(placeKey(at), { uri: base, at });
  }
  return [...found.values()].sort(
    (left, right) => right.at.pointer.length - left.at.pointer.length,
  );
}

/** A schema and how it was come to. */
interface Seen {
  readonly place: Place;
  readonly bindings: Bindings;
}

function definitionId(place: Place, root: Place): DefinitionId {
  return place.uri === root.uri ? `#${place.pointer}` : placeKey(place);
}

/** The entries of the root's own `$defs`, or of an API's components: people expect a type for each, referred to or not. */
function ownDefinitions({ root, schemas, documents }: Documents): readonly Place[] {
  const document = documents.find(({ name }) => name === root.uri);
  if (document !== undefined && isOpenApi(document.value)) {
    return Object.entries(componentsOf(document.value))
      .filter(([, schema]) => isSchemaValue(schema))
      .map(([name]) => ({ uri: root.uri, pointer: componentPointer(name) }));
  }
  const value = schemas.get(placeKey(root))?.value;
  if (!isJsonObject(value)) return [];
  return ['$defs', 'definitions'].flatMap((keyword) => {
    const definitions = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
    if (!isJsonObject(definitions)) return [];
    return Object.entries(definitions)
      .filter(([, definition]) => isSchemaValue(definition))
      .map(([name]) => ({ uri: root.uri, pointer: childPointer('', keyword, name) }));
  });
}
