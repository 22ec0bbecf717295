import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../model/json.js';
import { pointerTokens } from '../model/pointer.js';
import { type FindPlace, finderInJson, finderInYaml } from './find-place.js';
import { parseJson, type Parsed } from './parse.js';
import { positionFinder } from './position.js';

/** A value out of a data file, with the text that it stands in. */
export interface DataDocument {
  /** Absent where the text could not be understood. */
  readonly value?: Json;
  readonly diagnostics: readonly Diagnostic[];
  /** The lines around a line of the file, and the number of the first of them. */
  readonly around: (line: number) => { readonly text: string; readonly start: number };
  /** Line and column of the key or item that a pointer leads to, or of the nearest place above. */
  readonly locate: (
    pointer: string,
  ) => Promise<{ readonly line: number; readonly column: number } | undefined>;
}

/** How a data file is written; `lines` is one JSON value a line. */
export type DataLanguage = 'json' | 'yaml' | 'lines';

/** The language that the name of a file tells; JSON unless it says otherwise. */
export function dataLanguage(path: string): DataLanguage {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.(?:ndjson|jsonl)$/i.test(path) ? 'lines' : 'json';
}

/** The one value of a JSON text, which may be a line of a file. */
export async function readJsonData(
  text: string,
  uri: string,
  firstLine = 1,
): Promise<DataDocument> {
  const problem = emptyOrForeign(text, uri);
  const parsed: Parsed =
    problem === undefined ? await parseJson(text, uri) : { diagnostics: [problem] };
  return dataDocument(parsed, text, firstLine, async () => finderInJson(text));
}

/** All values of a YAML text. */
export async function readYamlData(text: string, uri: string): Promise<readonly DataDocument[]> {
  const problem = emptyOrForeign(text, uri);
  if (problem !== undefined) {
    return [dataDocument({ diagnostics: [problem] }, text, 1, async () => () => undefined)];
  }
  const { parseYamlStream } = await import('./parse-yaml.js');
  const documents = await parseYamlStream(text, uri);
  return documents.map(({ document, ...parsed }) =>
    dataDocument(parsed, text, 1, () => finderInYaml(document)),
  );
}

function dataDocument(
  { value, diagnostics }: Parsed,
  text: string,
  firstLine: number,
  makeFinder: () => Promise<FindPlace>,
): DataDocument {
  const above = firstLine - 1;
  // Most values have no faults, so that nothing of this is made for them.
  let finder: Promise<FindPlace> | undefined;
  let lines: readonly string[] | undefined;
  const position = positionFinder(text);
  return {
    ...(value !== undefined && { value }),
    diagnostics: diagnostics.map((diagnostic) => forData(diagnostic, value !== undefined, above)),
    around: (line) => {
      lines ??= text.split(lineEnd);
      const first = Math.max(0, line - above - 3);
      return { text: lines.slice(first, line - above + 1).join('\n'), start: first + firstLine };
    },
    locate: async (pointer) => {
      finder ??= makeFinder();
      const offset = (await finder)(pointerTokens(pointer))?.offset;
      if (offset === undefined) return undefined;
      const { line, column } = position(offset);
      return { line: line + above, column };
    },
  };
}

const lineEnd = /\r\n|\n|\r/;

/** A problem as it is for data: what is lost in reading is worth a warning, and no schema can be mended. */
function forData(diagnostic: Diagnostic, isRead: boolean, lines: number): Diagnostic {
  const { at, code } = diagnostic;
  const moved =
    at?.line === undefined ? diagnostic : { ...diagnostic, at: { ...at, line: at.line + lines } };
  switch (code) {
    case 'duplicate-key':
      return isRead ? { ...moved, severity: 'warning' } : moved;
    case 'inexact-number':
      return { ...moved, help: 'The number was checked as JavaScript has it.' };
    case 'document-too-deep':
      return { ...moved, help: 'Check it with the generated validators, which go deeper.' };
    default:
      return moved;
  }
}

function emptyOrForeign(text: string, uri: string): Diagnostic | undefined {
  const problem = (message: string, help: string): Diagnostic => ({
    code: 'syntax-error',
    severity: 'error',
    message,
    at: { uri, line: 1, column: 1 },
    help,
  });
  if (text.includes('\u0000')) {
    return problem('The file is not UTF-8 text.', 'Save it as UTF-8.');
  }
  if (text.trim() === '')
    return problem('The file is empty.', 'Write a value, or remove the file.');
  return undefined;
}
