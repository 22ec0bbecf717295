import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { type Documents, placeKey } from './documents.js';

/** The documents with a part of the root document as their root: at a pointer, or under an anchor. */
export function startAt(
  documents: Documents,
  fragment: string,
): { readonly documents: Documents } | { readonly problem: Diagnostic } {
  if (fragment === '') return { documents };
  const { root, schemas } = documents;
  const { anchors } = schemas.get(placeKey(root))?.resource ?? {};
  const place = fragment.startsWith('/')
    ? { uri: root.uri, pointer: fragment }
    : anchors?.get(fragment)?.place;
  if (place !== undefined && schemas.has(placeKey(place))) {
    return { documents: { ...documents, root: place } };
  }
  const pointers = [...schemas.values()].flatMap((schema) =>
    schema.place.uri === root.uri && schema.place.pointer !== '' ? [schema.place.pointer] : [],
  );
  return {
    problem: {
      code: 'reference-not-found',
      severity: 'error',
      message: `There is no schema at #${fragment}.`,
      at: { uri: root.uri, pointer: '' },
      help:
        sameName(fragment, pointers) ??
        didYouMean(fragment, [...pointers, ...(anchors?.keys() ?? [])]) ??
        'Name a place that the document uses as a schema, like #/$defs/Item.',
    },
  };
}

/** A schema that is called the same elsewhere: `#Item` or `#/definitions/Item` for `#/$defs/Item`. */
function sameName(fragment: string, pointers: readonly string[]): string | undefined {
  const name = fragment.slice(fragment.lastIndexOf('/') + 1);
  const found = pointers.find((pointer) => pointer.endsWith(`/${name}`));
  return found === undefined ? undefined : `Did you mean ${JSON.stringify(`#${found}`)}?`;
}
