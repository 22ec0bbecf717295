import type { Diagnostic } from './diagnostics/diagnostic.js';
import { hasError } from './diagnostics/diagnostic.js';
import { atLevels, type Levels } from './diagnostics/levels.js';
import type { Extensions } from './model/extensions.js';
import { hasTwoFaces, splitFaces } from './model/faces.js';
import type { Model } from './model/model.js';
import { normalize } from './normalize/normalize.js';
import { settlePatterns } from './patterns/settle.js';
import { defaultDialect, dialectNamed, dialectNames } from './read/dialects.js';
import { loadFile, loadText } from './read/load.js';
import { locateDiagnostics } from './read/locate.js';
import { componentPointer, componentsOf, isOpenApi } from './read/openapi.js';
import { resolveReferences } from './read/resolve.js';
import { startAt } from './read/start.js';
import type { SourceDocument, SourceText } from './read/source.js';

/** How a schema is to be read, where that is not written in it. */
export interface ReadOptions {
  /** The name of the root type; else its title, `$id` or file name. */
  readonly name?: string;
  /** Whether `format` is a rule (`assert`) or, as the specification has it, an annotation. */
  readonly formats?: 'assert' | 'annotate';
  /** Whether, in draft-07, `contentEncoding` and `contentMediaType` are rules (`assert`) or annotations. */
  readonly content?: 'assert' | 'annotate';
  /** Further documents that references may lead to, by `$id` or path. Nothing is ever fetched. */
  readonly references?: readonly (string | SourceText)[];
  /** Whether to derive what a client sends; by default where the schema has anything to say on it. */
  readonly faces?: boolean;
  /** Whether our own `x-` keywords are rules; they are by default. */
  readonly ownKeywords?: boolean;
  /** Keywords and formats of the team's own, as `loadExtensions` gives them. */
  readonly extensions?: Extensions | undefined;
  /** The dialect of a schema without `$schema`: `2020-12` (the default), `2019-09`, `draft-07`, `draft-06` or `draft-04`. */
  readonly dialect?: string;
  /** The part of the document that is meant, as a fragment: a pointer (`/$defs/Item`), an anchor or the name of an OpenAPI component; the whole unless said otherwise. */
  readonly start?: string;
  /** Whether patterns that may take very long are looked for; they are by default. */
  readonly slowPatterns?: 'ignore';
  /** How much is made of a kind of problem, by its code; only an error stops the run. */
  readonly levels?: Levels;
}

/** A model, or the reasons why there is none. */
export interface ReadResult {
  /** Absent when there was an error. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** Every document that was read, the root schema first. */
  readonly documents: readonly SourceDocument[];
}

/** Reads a schema (a file, or a text with the name it should go by) into the model that all targets print. */
export async function readModel(
  input: string | SourceText,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { references = [], dialect } = options;
  const base = typeof input === 'string' ? input : input.uri;
  const loaded = await Promise.all(
    [input, ...references].map((source) =>
      typeof source === 'string' ? loadFile(source, base) : loadText(source),
    ),
  );
  const [root, ...others] = loaded.map(({ document }) => document);
  const found = loaded.flatMap(({ diagnostics }) => diagnostics);
  const supplied = others.filter((document) => document !== undefined);
  const fallback = dialect === undefined ? defaultDialect : dialectNamed(dialect);
  if (fallback === undefined) found.push(unknownDialect(dialect ?? ''));
  if (root === undefined || fallback === undefined) {
    return { diagnostics: found, documents: root === undefined ? supplied : [root, ...supplied] };
  }
  const resolved = await resolveReferences(root, supplied, fallback);
  const { documents } = resolved.documents;
  found.push(...resolved.diagnostics);
  if (!isSchema(root)) found.push(noSchema(root));
  else {
    const started = startAt(resolved.documents, startOf(root, options));
    if ('problem' in started) found.push(started.problem);
    else {
      const normalized = normalize(started.documents, options);
      found.push(...normalized.diagnostics);
      if (!hasError(atLevels(found, options.levels)))
        return finish(normalized.model, options, found, documents);
    }
  }
  const told = atLevels(found, options.levels);
  return { diagnostics: await locateDiagnostics(told, documents), documents };
}

async function finish(
  model: Model,
  { faces, levels, slowPatterns }: ReadOptions,
  found: readonly Diagnostic[],
  documents: readonly SourceDocument[],
): Promise<ReadResult> {
  const split = (faces ?? hasTwoFaces(model)) ? splitFaces(model) : { model, diagnostics: [] };
  const settled =
    slowPatterns === 'ignore'
      ? { model: split.model, diagnostics: [] }
      : await settlePatterns(split.model);
  const diagnostics = atLevels([...found, ...split.diagnostics, ...settled.diagnostics], levels);
  return {
    ...(!hasError(diagnostics) && { model: settled.model }),
    diagnostics: await locateDiagnostics(diagnostics, documents),
    documents,
  };
}

/** The part that is meant: in an API description, a component may be called by its name alone. */
function startOf({ value }: SourceDocument, { start, name }: ReadOptions): string {
  const wanted = start ?? name;
  const isNamed =
    wanted !== undefined && isOpenApi(value) && Object.hasOwn(componentsOf(value), wanted);
  return isNamed ? componentPointer(wanted) : (start ?? '');
}

function isSchema({ value }: SourceDocument): boolean {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}

function noSchema({ uri }: SourceDocument): Diagnostic {
  return {
    code: 'invalid-keyword-value',
    severity: 'error',
    message: 'A schema is an object, true or false; this document is something else.',
    at: { uri, pointer: '' },
  };
}

function unknownDialect(name: string): Diagnostic {
  return {
    code: 'unknown-dialect',
    severity: 'error',
    message: `The dialect ${JSON.stringify(name)} is not known.`,
    help: `Known are ${dialectNames.join(', ')}.`,
  };
}
