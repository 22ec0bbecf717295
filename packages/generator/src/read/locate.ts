import type { Diagnostic, Location, Related } from '../diagnostics/diagnostic.js';
import { pointerTokens } from '../model/pointer.js';
import { type FindPlace, placeFinder } from './find-place.js';
import { type Position, positionFinder } from './position.js';
import type { SourceDocument } from './source.js';

/** The diagnostics with paths that people can open, lines and columns; parsers are loaded only when there is one to place. */
export async function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  documents: readonly SourceDocument[],
): Promise<readonly Diagnostic[]> {
  const located: Diagnostic[] = [];
  const places = new Map<SourceDocument, Places>();
  const locate = async (at: Location): Promise<Location> => {
    const document = documents.find(({ name, uri }) => name === at.uri || uri === at.uri);
    if (document === undefined) return at;
    if (!needsPlace(at, document)) return { ...at, uri: document.uri };
    const known = places.get(document) ?? (await placesIn(document));
    places.set(document, known);
    const found = known.find(pointerTokens(at.pointer ?? ''));
    const position = found === undefined ? {} : known.position(found.offset);
    return { ...at, uri: document.uri, ...position };
  };
  for (const diagnostic of diagnostics) {
    const { at, related = [] } = diagnostic;
    const others: Related[] = [];
    for (const one of related) others.push({ ...one, at: await locate(one.at) });
    located.push({
      ...diagnostic,
      ...(at && { at: await locate(at) }),
      ...(others.length > 0 && { related: others }),
    });
  }
  return located;
}

/** How places in one document are found. */
interface Places {
  readonly find: FindPlace;
  readonly position: (offset: number) => Position;
}

async function placesIn(document: SourceDocument): Promise<Places> {
  return { find: await placeFinder(document), position: positionFinder(document.text) };
}

function needsPlace(at: Location, document: SourceDocument): boolean {
  return at.line === undefined && at.pointer !== undefined && document.text !== '';
}
