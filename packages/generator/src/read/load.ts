import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Json } from '../model/json.js';
import { locateDiagnostics } from './locate.js';
import { componentsOf, isOpenApi, openApiDialect } from './openapi.js';
import { parseJson } from './parse.js';
import type { SourceDocument, SourceText } from './source.js';

/** A document, or the reasons why there is none. */
export interface Loaded {
  readonly document?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file. `input` is the root schema's path as it was given: other paths are shown beside it. */
export async function loadFile(path: string, input: string): Promise<Loaded> {
  const absolute = resolve(path);
  const name = relative(dirname(resolve(input)), absolute)
    .split(sep)
    .join('/');
  const uri = join(dirname(input), name);
  let text: string;
  try {
    // One after the other anyway: waiting for each step of it takes longer than reading.
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    return { diagnostics: [unreadable(uri, error)] };
  }
  const language = /^\.ya?ml$/i.test(extname(absolute)) ? 'yaml' : 'json';
  return parsed({ name, uri, base: pathToFileURL(absolute).href, path: absolute, text, language });
}

/** Takes a document that is already in memory. */
export async function loadText(source: SourceText): Promise<Loaded> {
  const { uri, text, value } = source;
  const base = URL.canParse(uri) ? uri.replace(/#.*$/, '') : new URL(uri, 'memory:///').href;
  const name = URL.canParse(uri) ? uri : basename(uri);
  const language = /\.ya?ml$/i.test(uri) ? 'yaml' : 'json';
  const document = { name, uri, base, text: text ?? '', language } as const;
  return value === undefined
    ? parsed(document)
    : { document: { ...document, value }, diagnostics: [] };
}

/** The file of a `file:` URI when it lies in the folder tree of the root schema; links do not lead out. */
export async function fileInside(uri: string, input: string): Promise<string | undefined> {
  if (!uri.startsWith('file:///')) return undefined;
  try {
    const folder = await realpath(dirname(resolve(input)));
    const way = relative(folder, await realpath(fileURLToPath(uri)));
    return isAbsolute(way) || way.split(sep)[0] === '..' ? undefined : join(folder, way);
  } catch {
    return undefined;
  }
}

async function parsed(source: Omit<SourceDocument, 'value'>): Promise<Loaded> {
  const { text, uri, language } = source;
  const { value, diagnostics } =
    language === 'json' ? await parseJson(text, uri) : await parseYamlLate(text, uri);
  // Nobody else has the text of a document that was not understood, so its problems are placed here.
  const placed = (found: readonly Diagnostic[]) =>
    locateDiagnostics(found, [{ ...source, value: null }]);
  if (value === undefined) return { diagnostics: await placed(diagnostics) };
  const problem = isOpenApi(value) ? problemOfApi(value, uri) : undefined;
  if (problem !== undefined) {
    return { diagnostics: await placed([...diagnostics, problem]) };
  }
  return { document: { ...source, value }, diagnostics };
}

async function parseYamlLate(text: string, uri: string) {
  const { parseYaml } = await import('./parse-yaml.js');
  return parseYaml(text, uri);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
};

function unreadable(uri: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = reasons[code] ?? `it cannot be read (${code})`;
  return {
    code: 'file-not-found',
    severity: 'error',
    message: `The schema ${uri} was not read: ${reason}.`,
    at: { uri },
    help: 'Check the path and its permissions.',
  };
}

function problemOfApi(value: Json, uri: string): Diagnostic | undefined {
  const common = {
    code: 'unsupported-document',
    severity: 'error',
    at: { uri, pointer: '' },
  } as const;
  if (openApiDialect(value) === undefined) {
    return {
      ...common,
      message:
        'This API description is of a version that is not read; OpenAPI 3.0, 3.1 and 3.2 are.',
      help: 'Convert it to OpenAPI 3, or move the schema to a JSON Schema document.',
    };
  }
  if (Object.keys(componentsOf(value)).length > 0) return undefined;
  return {
    ...common,
    message: 'This OpenAPI document has no schemas under components/schemas.',
    help: 'Give the schemas that you want output for a name there.',
  };
}
