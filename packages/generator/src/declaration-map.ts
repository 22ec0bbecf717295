import { pointerTokens } from './model/pointer.js';
import { placeFinder, type Span } from './read/find-place.js';
import { positionFinder } from './read/position.js';
import type { SourceDocument } from './read/source.js';
import type { NamePlace, OutputFile } from './targets/target.js';

/**
 * What lets “go to definition” land in the schema: a source map that leads from each name of a declaration
 * file to the schema, and the schema's documents beside it, since a package has to bring them along.
 */
export async function declarationMap(
  file: OutputFile,
  documents: readonly SourceDocument[],
): Promise<readonly OutputFile[]> {
  const { encode } = await import('@jridgewell/sourcemap-codec');
  const shipped = shippedDocuments(documents);
  const sources: Source[] = [];
  const lines: Segment[][] = [];
  for (const { line, column, length, at } of file.names ?? []) {
    const shippedAs = shipped.find(
      ({ document: { name, uri } }) => name === at.uri || uri === at.uri,
    );
    if (shippedAs === undefined) continue;
    const source = sources.find(({ path }) => path === shippedAs.path) ?? (await open(shippedAs));
    if (!sources.includes(source)) sources.push(source);
    const span = source.find(at);
    if (span === undefined) continue;
    const index = sources.indexOf(source);
    while (lines.length <= line) lines.push([]);
    lines[line]?.push(
      [column, index, ...source.position(span.offset)],
      [column + length, index, ...source.position(span.offset + span.length)],
    );
  }
  const map = {
    version: 3,
    file: file.path,
    sources: sources.map(({ path }) => path),
    names: [],
    mappings: encode(lines),
  };
  return [
    { path: `${file.path}.map`, text: `${JSON.stringify(map)}\n` },
    ...sources.map(({ path, text }) => ({ path, text })),
  ];
}

/** The files that the text of such a map names; none where it is no map. */
export function mappedSources(text: string): readonly string[] {
  try {
    const { sources } = JSON.parse(text) as { readonly sources?: readonly string[] };
    return sources ?? [];
  } catch {
    return [];
  }
}

type Segment = [column: number, source: number, line: number, column: number];

interface Shipped {
  readonly document: SourceDocument;
  readonly path: string;
}

/** A document of which places are asked. */
interface Source {
  readonly path: string;
  readonly text: string;
  /** The name at a place, without quotes. */
  readonly find: (at: NamePlace['at']) => Span | undefined;
  /** Line and column of an offset, both counted from 0. */
  readonly position: (offset: number) => [line: number, column: number];
}

/** Documents that are files, each with a path of its own below the package. */
function shippedDocuments(documents: readonly SourceDocument[]): readonly Shipped[] {
  const paths = new Set<string>();
  return documents
    .filter((document) => document.path !== undefined)
    .map((document) => {
      const inner = document.name.split('/').filter((part) => !/^\.*$/.test(part));
      let path = ['schema', ...inner].join('/');
      while (paths.has(path)) path = path.replace(/^schema/, 'schema/other');
      paths.add(path);
      return { document, path };
    });
}

async function open({ document, path }: Shipped): Promise<Source> {
  const { text } = document;
  const find = await placeFinder(document);
  const positionOf = positionFinder(text);
  return {
    path,
    text,
    find: ({ pointer }) => {
      const span = find(pointerTokens(pointer));
      if (span === undefined || !/["']/.test(text.charAt(span.offset))) return span;
      return { offset: span.offset + 1, length: Math.max(span.length - 2, 0) };
    },
    position: (offset) => {
      const { line, column } = positionOf(offset);
      return [line - 1, column - 1];
    },
  };
}
