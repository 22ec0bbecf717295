import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Place } from '../model/model.js';
import { childPointer } from '../model/pointer.js';
import type { Dialect } from '../read/dialects.js';
import type { Keywords } from './context.js';
import { keywordsOfAnyDialect } from './dialects.js';

/** What to say of a keyword that the dialect does not have: nothing for one that is marked as another tool's. */
export function unknownKeyword(
  keyword: string,
  place: Place,
  dialect: Dialect,
  similar: () => string | undefined,
): Diagnostic | undefined {
  const at = { uri: place.uri, pointer: childPointer(place.pointer, keyword) };
  if (keywordsOfAnyDialect.has(keyword)) {
    return silent.has(keyword) ? undefined : foreignKeyword(keyword, at, dialect);
  }
  const own = keyword.startsWith('x-');
  const meant = similar();
  if (meant === undefined) {
    return own || hasOwnVocabulary(dialect) ? undefined : customKeyword(keyword, at, dialect);
  }
  return {
    code: 'unknown-keyword',
    // Another tool may well have a keyword of this name where it starts with x-.
    severity: own ? 'warning' : 'error',
    message: `${JSON.stringify(keyword)} is no keyword of ${dialect.name}; it would be ignored.`,
    at,
    help: `Did you mean ${JSON.stringify(meant)}? A keyword of another tool can be named x-….`,
  };
}

/** The keyword that someone who wrote another one may have meant. */
export function similarKeyword(keyword: string, keywords: Keywords): string | undefined {
  const own = keyword.startsWith('x-');
  // Everything short is close to `not` and `if`: a note, an index.
  const known = [...keywords.keys()].filter(
    (each) => each.startsWith('x-') === own && each.length > 3,
  );
  const meant = keyword.length < 3 ? undefined : nearest(keyword, known);
  return meant === undefined || far(keyword, meant) ? undefined : meant;
}

/** Whoever brings a metaschema may have keywords in it. */
function hasOwnVocabulary({ vocabularies }: Dialect): boolean {
  return vocabularies !== undefined;
}

function customKeyword(
  keyword: string,
  at: Diagnostic['at'] & object,
  dialect: Dialect,
): Diagnostic {
  return {
    code: 'custom-keyword',
    severity: 'warning',
    message: `${JSON.stringify(keyword)} is no keyword of ${dialect.name}; it has no effect.`,
    at,
    help: 'Name it x-… where it is meant for another tool, or set "custom-keyword" to "off" under "diagnostics" in the config.',
  };
}

function foreignKeyword(
  keyword: string,
  at: Diagnostic['at'] & object,
  dialect: Dialect,
): Diagnostic {
  const instead = successors.get(keyword);
  return {
    code: 'foreign-keyword',
    severity: 'warning',
    message: `${JSON.stringify(keyword)} is no keyword of ${dialect.name}; it is ignored.`,
    at,
    help:
      instead === undefined
        ? 'Name the dialect that has it in $schema, or remove it.'
        : `Use ${instead}, or name another dialect in $schema.`,
  };
}

/** What says nothing of values in any dialect. */
const silent: ReadonlySet<string> = new Set([
  ...['$comment', 'examples', 'deprecated'],
  ...['example', 'xml', 'externalDocs'],
]);

const successors: ReadonlyMap<string, string> = new Map([
  ['id', '$id'],
  ['$id', 'id'],
  ['const', 'an enum of one value'],
  ['additionalItems', 'prefixItems and items'],
  ['dependentRequired', 'dependencies'],
  ['dependentSchemas', 'dependencies'],
  ['prefixItems', 'items with a list of schemas'],
  ['nullable', 'a type list with "null"'],
  ['$recursiveRef', '$dynamicRef'],
  ['$recursiveAnchor', '$dynamicAnchor'],
  ['$dynamicRef', '$recursiveRef'],
  ['$dynamicAnchor', '$recursiveAnchor'],
]);

/** A short word is close to many others by chance. */
function far(keyword: string, meant: string): boolean {
  const shared = [...keyword.toLowerCase()].filter((letter) =>
    meant.toLowerCase().includes(letter),
  );
  return Math.abs(keyword.length - meant.length) > 2 || shared.length < keyword.length - 2;
}
