import type { JsonObject } from '../model/json.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { childPointer } from '../model/pointer.js';
import { type Dialect, dialectNames, dialectUris, unknownVocabularies } from './dialects.js';
import { type Anchor, recursiveAnchor, type Resource } from './documents.js';
import type { Index } from './schema-index.js';
import { decodeFragment, resolveUri } from './uri.js';

/** The resource that a schema belongs to: a new one where it has an `$id`. Anchors are entered on the way. */
export function resourceAt(
  value: JsonObject,
  pointer: string,
  outer: Resource,
  index: Index,
): Resource {
  const atStart = pointer === outer.pointer;
  const own = dialectAt(value, pointer, outer, index);
  const start = atStart && own !== undefined ? withDialect(own, outer, index) : outer;
  let resource = start;
  // A schema with a dialect of its own is also identified the way that dialect does it.
  const dialects =
    own === undefined || own === start.dialect ? [start.dialect] : [own, start.dialect];
  for (const dialect of dialects) {
    const id = textAt(value, dialect.idKeyword);
    if (id === undefined || (dialect.referenceHidesSiblings && Object.hasOwn(value, '$ref')))
      continue;
    resource = identify(id, pointer, start, own ?? dialect, dialect.idKeyword, index);
    break;
  }
  for (const keyword of resource.dialect.anchorKeywords) {
    const name = textAt(value, keyword);
    if (name === undefined) continue;
    addAnchor(name, keyword === '$dynamicAnchor', pointer, resource, index);
  }
  const recursive =
    resource.dialect.referenceKeywords.includes('$recursiveRef') &&
    Object.hasOwn(value, '$recursiveAnchor') &&
    value['$recursiveAnchor'] === true;
  // Further down the keyword has no meaning.
  if (recursive && pointer === resource.pointer) {
    addAnchor(recursiveAnchor, true, pointer, resource, index);
  }
  return resource;
}

function identify(
  id: string,
  pointer: string,
  outer: Resource,
  dialect: Dialect,
  keyword: string,
  index: Index,
): Resource {
  const resolved = resolveUri(id, outer.base);
  if (resolved === undefined) return outer;
  const named = resolved.uri !== outer.base || pointer === outer.pointer;
  let resource = outer;
  if (named && id.split('#')[0] !== '') {
    resource = { ...outer, dialect, base: resolved.uri, pointer, anchors: new Map() };
    const other = index.resources.get(resolved.uri);
    if (other !== undefined && !(other.document === outer.document && other.pointer === pointer)) {
      index.diagnostics.push({
        code: 'duplicate-id',
        severity: 'error',
        message: `The identifier ${JSON.stringify(id)} names two schemas; the other is ${other.document.uri}#${other.pointer}.`,
        at: { uri: outer.document.name, pointer: childPointer(pointer, keyword) },
        help: 'Give each schema an identifier of its own.',
      });
    } else {
      index.resources.set(resolved.uri, resource);
    }
    // A document is also found under the URI that it was read from.
    if (pointer === '') index.resources.set(outer.document.base, resource);
  }
  const fragment = decodeFragment(resolved.fragment);
  if (resource.dialect.fragmentIds && fragment !== undefined && /^[^/]/.test(fragment)) {
    addAnchor(fragment, false, pointer, resource, index);
  }
  return resource;
}

/** The dialect that `$schema` names, where it may stand: at the start of a document or of a resource. */
function dialectAt(
  value: JsonObject,
  pointer: string,
  outer: Resource,
  index: Index,
): Dialect | undefined {
  const named = textAt(value, '$schema');
  if (named === undefined) return undefined;
  const dialect = index.dialectOf(named);
  const identified = [dialect ?? outer.dialect, outer.dialect].some(
    ({ idKeyword }) => textAt(value, idKeyword) !== undefined,
  );
  if (pointer !== outer.pointer && !identified) return undefined;
  if (dialect === undefined) reportUnknown(named, pointer, outer, index);
  else reportVocabularies(dialect, pointer, outer, index);
  return dialect;
}

function withDialect(dialect: Dialect, resource: Resource, index: Index): Resource {
  const changed = { ...resource, dialect };
  if (index.resources.get(resource.base) === resource) index.resources.set(resource.base, changed);
  return changed;
}

function reportUnknown(named: string, pointer: string, outer: Resource, index: Index): void {
  index.diagnostics.push({
    code: 'unknown-dialect',
    severity: 'error',
    message: `The dialect ${JSON.stringify(named)} is not known.`,
    at: { uri: outer.document.name, pointer: childPointer(pointer, '$schema') },
    help: `${meant(named)}Known are the metaschemas of ${dialectNames.join(', ')}, like https://json-schema.org/draft/2020-12/schema; others can be listed as references.`,
  });
}

/** Drafts that are older, or spelt in another way. */
function meant(named: string): string {
  if (/\/draft-0?[0-3]\//.test(named)) {
    return 'This draft is older than those that are read: bring the schema to draft-04 or later. ';
  }
  const close = didYouMean(named, dialectUris);
  return close === undefined ? '' : `${close} `;
}

function reportVocabularies(
  dialect: Dialect,
  pointer: string,
  outer: Resource,
  index: Index,
): void {
  for (const uri of unknownVocabularies(dialect)) {
    index.diagnostics.push({
      code: 'unknown-vocabulary',
      severity: 'error',
      message: `The metaschema requires the vocabulary ${JSON.stringify(uri)}, which is not known.`,
      at: { uri: outer.document.name, pointer: childPointer(pointer, '$schema') },
      help: 'Set it to false in the $vocabulary of the metaschema, where its keywords may be ignored.',
    });
  }
}

function addAnchor(
  name: string,
  dynamic: boolean,
  pointer: string,
  resource: Resource,
  index: Index,
): void {
  const anchors = resource.anchors as Map<string, Anchor>;
  const place = { uri: resource.document.name, pointer };
  const other = anchors.get(name);
  if (other !== undefined && other.place.pointer !== pointer) {
    index.diagnostics.push({
      code: 'duplicate-id',
      severity: 'error',
      message: `The anchor ${JSON.stringify(name)} names two schemas; the other is at ${other.place.pointer === '' ? 'the top' : other.place.pointer}.`,
      at: place,
      help: 'Give each schema an anchor of its own.',
    });
    return;
  }
  anchors.set(name, { place, dynamic: dynamic || other?.dynamic === true });
}

function textAt(value: JsonObject, keyword: string): string | undefined {
  const text = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
  return typeof text === 'string' ? text : undefined;
}
