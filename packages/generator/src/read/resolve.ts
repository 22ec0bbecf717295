import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import type { Place } from '../model/model.js';
import { childPointer, pointerTokens } from '../model/pointer.js';
import { type Dialect, dialectNamed } from './dialects.js';
import { discriminators, type Tagging } from './discriminators.js';
import {
  type Documents,
  isSchemaValue,
  placeKey,
  recursiveAnchor,
  type Resource,
} from './documents.js';
import { indexDocument, indexSchema } from './index-schemas.js';
import { fileInside, loadFile } from './load.js';
import { componentsPointer, openApiDialect } from './openapi.js';
import type { Index, OpenReference } from './schema-index.js';
import type { SourceDocument } from './source.js';
import { decodeFragment, hasScheme, resolveUri } from './uri.js';

/** Finds the target of every reference, and reads files inside the root schema's folder where they lead to one. */
export async function resolveReferences(
  root: SourceDocument,
  others: readonly SourceDocument[],
  fallback: Dialect,
): Promise<{ readonly documents: Documents; readonly diagnostics: readonly Diagnostic[] }> {
  const documents = [root, ...others];
  const index: Index = {
    schemas: new Map(),
    resources: new Map(),
    open: [],
    followed: new Map(),
    diagnostics: [],
    dialectOf: (uri) => dialectNamed(uri) ?? dialectOfMetaschema(uri, documents),
    fallback,
  };
  for (const document of documents) indexDocument(document, index);
  const references = new Map<string, Place>();
  const dynamicReferences = new Map<string, string>();
  // A document that was supplied and is not referred to may have any problems it likes.
  const reached = new Set([root.name]);
  const parked: OpenReference[] = [];
  // A list is iterated to its very end, also what is added on the way.
  for (const next of index.open) {
    const { place } = next.from;
    if (!reached.has(place.uri)) {
      parked.push(next);
      continue;
    }
    const resolved = resolveUri(next.text, next.from.resource.base);
    if (resolved === undefined) {
      refuse(next, index, 'it is not a URI reference');
      continue;
    }
    const resource =
      index.resources.get(resolved.uri) ?? (await load(next, resolved.uri, root, documents, index));
    const target = resource && follow(next, resource, resolved.fragment, index);
    if (target === undefined) continue;
    const key = placeKey({ uri: place.uri, pointer: childPointer(place.pointer, next.keyword) });
    references.set(key, target.place);
    if (target.dynamic !== undefined) dynamicReferences.set(key, target.dynamic);
    if (!reached.has(target.place.uri)) index.open.push(...parked.splice(0));
    reached.add(target.place.uri);
  }
  const isReached = (uri: string): boolean =>
    reached.has(uri) || !documents.some(({ name }) => name === uri);
  const { schemas } = index;
  const isApi = openApiDialect(root.value) !== undefined;
  const start = { uri: root.name, pointer: isApi ? componentsPointer : '' };
  return {
    documents: {
      root: start,
      documents,
      schemas,
      references,
      dynamicReferences,
      taggings: new Map(documents.flatMap(taggingsOf)),
    },
    diagnostics: index.diagnostics.filter(({ at }) => at === undefined || isReached(at.uri)),
  };
}

function taggingsOf({ name, value }: SourceDocument): readonly (readonly [string, Tagging])[] {
  if (openApiDialect(value) === undefined) return [];
  return [...discriminators(value)].map(
    ([pointer, tagging]) => [placeKey({ uri: name, pointer }), tagging] as const,
  );
}

/** A metaschema that was supplied says with `$vocabulary` which keywords it means. */
function dialectOfMetaschema(
  uri: string,
  documents: readonly SourceDocument[],
): Dialect | undefined {
  const plain = uri.replace(/#$/, '');
  for (const { value, base } of documents) {
    if (!isJsonObject(value)) continue;
    const names = [base, value['$id'], value['id']];
    if (!names.includes(plain) && !names.includes(uri)) continue;
    const parent = parentOf(value, plain, documents);
    const { $vocabulary: vocabulary } = value;
    if (parent === undefined || !isJsonObject(vocabulary)) return parent;
    const required = new Map(
      Object.entries(vocabulary).map(([name, flag]) => [name, flag === true]),
    );
    return { ...parent, vocabularies: required };
  }
  return undefined;
}

/** A metaschema has a dialect too, which may be that of another one that was supplied. */
function parentOf(
  { $schema: named }: JsonObject,
  uri: string,
  documents: readonly SourceDocument[],
): Dialect | undefined {
  if (typeof named !== 'string') return undefined;
  // One that describes itself leads nowhere.
  const others = documents.filter(({ base, value }) => {
    const id = isJsonObject(value) ? value['$id'] : undefined;
    return base !== uri && id !== uri;
  });
  return dialectNamed(named) ?? dialectOfMetaschema(named, others);
}

function follow(
  reference: OpenReference,
  resource: Resource,
  written: string,
  index: Index,
): Target | undefined {
  const { keyword } = reference;
  const fragment = decodeFragment(written);
  if (fragment === undefined) return refuse(reference, index, 'its percent escapes are malformed');
  if (fragment !== '' && !fragment.startsWith('/')) {
    const anchor = resource.anchors.get(fragment);
    if (anchor !== undefined) {
      const dynamic = keyword === '$dynamicRef' && anchor.dynamic;
      return { place: anchor.place, ...(dynamic && { dynamic: fragment }) };
    }
    return dangling(reference, index, `there is no anchor ${JSON.stringify(fragment)}`, fragment, [
      ...[...resource.anchors.keys()].filter((name) => name !== recursiveAnchor),
    ]);
  }
  const known = index.followed.get(resource) ?? new Map<string, Place>();
  index.followed.set(resource, known);
  const place = known.get(fragment) ?? followPointer(reference, resource, fragment, index);
  if (place !== undefined) known.set(fragment, place);
  const recursive =
    keyword === '$recursiveRef' && fragment === '' && resource.anchors.has(recursiveAnchor);
  return place && { place, ...(recursive && { dynamic: recursiveAnchor }) };
}

/** Where a reference leads, and the dynamic anchor that may lead elsewhere. */
interface Target {
  readonly place: Place;
  readonly dynamic?: string;
}

function followPointer(
  reference: OpenReference,
  resource: Resource,
  fragment: string,
  index: Index,
): Place | undefined {
  const { document } = resource;
  const start = pointerTokens(resource.pointer);
  const tokens = [...start, ...pointerTokens(fragment)];
  let value: Json = document.value;
  let pointer = '';
  let owner = resource;
  for (const [position, token] of tokens.entries()) {
    const next: Json | undefined =
      (Array.isArray(value) ? /^(0|[1-9]\d*)$/.test(token) : isJsonObject(value)) &&
      Object.hasOwn(value as object, token)
        ? (value as { readonly [key: string]: Json })[token]
        : undefined;
    if (next === undefined) {
      const names = isJsonObject(value) ? Object.keys(value) : [];
      const place = pointer === '' ? 'at the top' : `at ${pointer}`;
      return dangling(
        reference,
        index,
        `there is no ${JSON.stringify(token)} ${place}`,
        token,
        names,
      );
    }
    value = next;
    pointer = childPointer(pointer, token);
    if (position >= start.length) {
      owner = index.schemas.get(placeKey({ uri: document.name, pointer }))?.resource ?? owner;
    }
  }
  const place = { uri: document.name, pointer };
  if (!isSchemaValue(value))
    return refuse(reference, index, 'it leads to a value that is no schema');
  indexSchema(value, pointer, owner, index);
  return place;
}

/** A file that a relative reference leads to; never the network, never outside of the root schema's folder. */
async function load(
  reference: OpenReference,
  uri: string,
  root: SourceDocument,
  documents: SourceDocument[],
  index: Index,
): Promise<Resource | undefined> {
  const { from, text } = reference;
  const { document, base } = from.resource;
  const [address = ''] = text.split('#');
  const known = [...index.resources.keys()].filter((key) => !key.startsWith('file:'));
  if (hasScheme(address) || document.path === undefined || root.path === undefined) {
    const reason = `no schema with the identifier ${uri} is known`;
    return refuse(reference, index, reason, didYouMean(uri, known) ?? fileOf(uri));
  }
  // With an `$id` of another place, a relative reference still finds the file that lies beside this one.
  const beside = uri.startsWith('file:') ? uri : resolveUri(address, document.base)?.uri;
  const path = beside === undefined ? undefined : await fileInside(beside, root.path);
  if (beside === undefined || path === undefined) {
    const files = documents.filter((each) => each !== document).map(({ name }) => name);
    const reason = beside?.startsWith('file:///')
      ? 'there is no such file in the folder of the root schema'
      : 'it leads away from the folder of the root schema';
    return dangling(reference, index, reason, address, files);
  }
  const { document: loaded, diagnostics } = await loadFile(path, root.path);
  index.diagnostics.push(...diagnostics);
  if (loaded === undefined) return undefined;
  const shown = { ...loaded, uri: besideRoot(root, loaded.name) };
  documents.push(shown);
  indexDocument(shown, index);
  const resource = index.resources.get(shown.base);
  if (resource === undefined) throw new Error('an indexed document has no resource');
  const answers = resource.base === uri || resource.base === shown.base || beside === uri;
  if (!answers) {
    return dangling(
      reference,
      index,
      `${shown.uri} calls itself ${resource.base}, not ${uri}`,
      base,
      [],
    );
  }
  index.resources.set(uri, resource);
  return resource;
}

/** What to do for a schema that is somewhere else. */
function fileOf(uri: string): string {
  const what = dialectNamed(uri) === undefined ? uri : `${uri}, a metaschema of JSON Schema,`;
  return `Save ${what} as a file, and list that under "references" in the config; nothing is fetched from the network. With "reference-not-found": "warning" under "diagnostics" it is taken to allow everything.`;
}

function besideRoot(root: SourceDocument, name: string): string {
  return root.uri.slice(0, root.uri.length - root.name.length) + name;
}

function dangling(
  reference: OpenReference,
  index: Index,
  reason: string,
  given: string,
  candidates: readonly string[],
): undefined {
  return refuse(reference, index, reason, didYouMean(given, candidates));
}

function refuse(
  { from, keyword, text }: OpenReference,
  index: Index,
  reason: string,
  help = 'Refer to a place in this document, to a file in its folder, or list the file under references; nothing is fetched from the network. With "reference-not-found": "warning" under "diagnostics" it is taken to allow everything.',
): undefined {
  index.diagnostics.push({
    code: 'reference-not-found',
    severity: 'error',
    message: `${keyword} ${JSON.stringify(text)} leads nowhere: ${reason}.`,
    at: { uri: from.place.uri, pointer: childPointer(from.place.pointer, keyword) },
    help,
  });
  return undefined;
}
