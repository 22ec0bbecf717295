import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { loadConfig } from '../config/load.js';
import type { FixturesOptions, SchemaEntry } from '../config/generated/config/types/index.js';
import { locateInConfig } from '../config/locate.js';
import { type Diagnostic, hasError, type Location } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { loadExtensions } from '../extensions.js';
import { readOptions } from '../generate.js';
import { isJsonObject } from '../model/json.js';
import { hasNoRules } from '../model/make.js';
import type { Definition, Model } from '../model/model.js';
import { type ReadOptions, readModel } from '../read-model.js';
import { componentsOf, componentsPointer, isOpenApi } from '../read/openapi.js';
import type { SourceDocument, SourceText } from '../read/source.js';
import { readStdin } from './stdin.js';
import type { Arguments } from './terminal.js';

/** The schema that data is checked against, or why there is none. */
export interface FoundSchema {
  readonly target?: {
    readonly model: Model;
    readonly definition: Definition;
    readonly documents: readonly SourceDocument[];
  };
  /** The file, as an absolute path. */
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** What the config says of fixtures, and where. */
  readonly fixtures?: {
    readonly options: FixturesOptions;
    readonly directory: string;
    readonly at: Location;
  };
  /** Why the words of the command line make no sense. */
  readonly mistake?: string;
}

/** Reads what SCHEMA means: a file, or the name of a schema in the config; a fragment names a part of it. */
export async function findSchema(input: Arguments, directory: string): Promise<FoundSchema> {
  const [word = ''] = input.positionals;
  const [, name = word, start] = /^([^#]*)#(.*)$/s.exec(word) ?? [];
  const config = input.values.get('config')?.at(-1);
  if (name === '-') {
    const text = await readStdin();
    const uri = /^\s*[{[]/.test(text) ? 'stdin.json' : 'stdin.yaml';
    return read({ uri, text }, {}, input, start, directory);
  }
  const path = resolve(directory, name);
  if (config === undefined && existsSync(path)) {
    if (statSync(path).isDirectory()) {
      return nothing(
        `${JSON.stringify(name)} is a folder. The schema is one file, and comes first.`,
      );
    }
    return read(path, {}, input, start, directory);
  }
  const loaded = await loadConfig(config, { directory });
  const { config: found } = loaded;
  if (found === undefined) {
    if (loaded.path === undefined && config === undefined) {
      return nothing(`There is no schema ${JSON.stringify(name)}: ${absence(name, path)}`);
    }
    return { diagnostics: loaded.diagnostics, sources: loaded.sources };
  }
  const isMeant = (entry: SchemaEntry) =>
    namesOf(entry).includes(name.toLowerCase()) || resolve(loaded.directory, entry.input) === path;
  const entry = found.schemas.find(isMeant);
  if (entry === undefined) {
    const names = found.schemas.map((each) => namesOf(each)[0] ?? '');
    const hint = didYouMean(name, names) ?? `The config has ${names.join(', ')}.`;
    return nothing(
      `There is no schema ${JSON.stringify(name)}: no such file, and none of the config. ${hint}`,
    );
  }
  const own = await loadExtensions(found.extensions ?? [], loaded.directory);
  if (hasError(own.diagnostics)) return own;
  const result = await read(
    resolve(loaded.directory, entry.input),
    { ...readOptions(entry, found, loaded.directory), extensions: own.extensions },
    input,
    start,
    directory,
  );
  const at = {
    uri: loaded.path ?? '',
    pointer: `/schemas/${found.schemas.indexOf(entry)}/fixtures`,
  };
  const fixtures = { options: entry.fixtures || {}, directory: loaded.directory, at };
  const diagnostics = await locateInConfig([...loaded.diagnostics, ...result.diagnostics], loaded);
  return {
    ...result,
    fixtures,
    diagnostics,
    sources: new Map([...loaded.sources, ...result.sources]),
  };
}

/** Why there is no such file, and which one may be meant. */
function absence(name: string, path: string): string {
  if (/^https?:/.test(name)) return 'nothing is fetched. Download it, and name the file.';
  const folder = dirname(path);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const stem = basename(name).replace(/\..*$/, '');
  const alike = files.find((file) => file.startsWith(`${stem}.`));
  const hint =
    alike === undefined
      ? didYouMean(basename(name), files)
      : `Did you mean ${JSON.stringify(alike)}?`;
  return `no such file, and no config.${hint === undefined ? '' : ` ${hint}`}`;
}

function nothing(mistake: string): FoundSchema {
  return { mistake, diagnostics: [], sources: new Map() };
}

/** What an entry may be called: its output, its type, its file. */
function namesOf({ input, name, output }: SchemaEntry): readonly string[] {
  const stem = basename(input).replace(/(?:\.schema)?\.[^.]+$/, '');
  return [output.name, name, stem].flatMap((each) =>
    each === undefined ? [] : [each.toLowerCase()],
  );
}

async function read(
  source: string | SourceText,
  options: ReadOptions,
  input: Arguments,
  start: string | undefined,
  directory: string,
): Promise<FoundSchema> {
  const { values } = input;
  const [formats] = (values.get('formats') ?? []).slice(-1);
  const [dialect] = (values.get('dialect') ?? []).slice(-1);
  const references = (values.get('reference') ?? []).map((each) => resolve(directory, each));
  const path = typeof source === 'string' ? source : undefined;
  const name = path === undefined ? 'stdin' : relative(directory, path);
  const result = await readModel(source, {
    ...options,
    ...(formats !== undefined && { formats: formats === 'assert' ? 'assert' : 'annotate' }),
    ...(dialect !== undefined && { dialect }),
    ...(start !== undefined && { start }),
    references: [...(options.references ?? []), ...references],
  });
  const sources = new Map(result.documents.map(({ uri, text }) => [uri, text]));
  const { model, diagnostics } = result;
  if (model === undefined || hasError(diagnostics))
    return { ...(path !== undefined && { path }), diagnostics, sources };
  const components = start === undefined ? unchosen(model, result.documents[0]) : [];
  const [component, ...more] = components;
  if (component !== undefined && more.length === 0)
    return read(source, options, input, component, directory);
  if (component !== undefined) {
    return nothing(
      `${JSON.stringify(name)} describes ${components.length} schemas: ${listed(components)}. Name one, like ${name}#${component}.`,
    );
  }
  const face = values.get('face')?.at(-1);
  const id = face === 'write' ? (model.writeRoot ?? model.root) : model.root;
  const definition = model.definitions.find((each) => each.id === id);
  if (definition === undefined) throw new Error('a model has no root definition');
  if (isNoSchema(model, definition, result.documents[0])) {
    return nothing(
      `${JSON.stringify(name)} does not look like a schema: no keyword of JSON Schema stands in it. The schema comes first: trefoil validate SCHEMA FILES…`,
    );
  }
  return {
    target: { model, definition, documents: result.documents },
    ...(path !== undefined && { path }),
    diagnostics,
    sources,
  };
}

/** The components of an OpenAPI document, where none of them was meant. */
function unchosen(
  { root, definitions }: Model,
  document: SourceDocument | undefined,
): readonly string[] {
  const isWhole =
    definitions.find(({ id }) => id === root)?.schema.at.pointer === componentsPointer;
  return isWhole && document !== undefined && isOpenApi(document.value)
    ? Object.keys(componentsOf(document.value))
    : [];
}

/** Names, as many as a person reads. */
function listed(names: readonly string[]): string {
  const most = 12;
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** Whether a document has members, but none that would refuse anything: data that was taken for a schema. */
function isNoSchema(
  { definitions }: Model,
  { schema }: Definition,
  document: SourceDocument | undefined,
): boolean {
  const { annotations } = schema;
  const isNamed = isJsonObject(document?.value) && Object.hasOwn(document.value, '$schema');
  return definitions.length === 1 && !isNamed && annotations.length > 0 && hasNoRules(schema);
}
