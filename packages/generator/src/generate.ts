import { resolve } from 'node:path';
import type { Config, SchemaEntry } from './config/generated/config/types/index.js';
import { type Diagnostic, hasError, type Location } from './diagnostics/diagnostic.js';
import { atLevels } from './diagnostics/levels.js';
import { nameConflicts, placeMissingFiles, placeMissingModules } from './entry-diagnostics.js';
import { loadExtensions } from './extensions.js';
import { declarationMap } from './declaration-map.js';
import { fileHeader } from './header.js';
import type { Extensions } from './model/extensions.js';
import type { Json } from './model/json.js';
import type { Model } from './model/model.js';
import { withRoots } from './model/roots.js';
import { type GeneratedFile, packageFiles } from './package-files.js';
import { type Leaf, type LeafPlace, leafPlaces, pathFromCommonFolder } from './places.js';
import { locateDiagnostics } from './read/locate.js';
import { type ReadOptions, readModel } from './read-model.js';
import { runtimeFiles } from './runtime-files.js';
import type { OutputFile, TargetContext, TargetResult } from './targets/target.js';
import { loadValueSources } from './value-sources.js';

/** What `generate` may be told beside the config. */
export interface GenerateOptions {
  /** The folder that paths of the config are relative to; absent means the current one. */
  readonly directory?: string;
  /** The config file, so that a problem with what it says can be shown there. */
  readonly configPath?: string;
}

/** Everything that a config leads to, before anything is written. */
export interface GenerateResult {
  readonly files: readonly GeneratedFile[];
  /** Folders that hold nothing but these files. */
  readonly folders: readonly string[];
  /** With an error among them, nothing should be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The schemas that were generated from, and where each of them went. */
  readonly schemas: readonly GeneratedSchema[];
  /** The documents that were read, by path or URI, with their text. */
  readonly sources: ReadonlyMap<string, string>;
  /** The team's own keywords and formats, where the config names any. */
  readonly extensions?: Extensions;
}

/** One schema of the config. */
export interface GeneratedSchema {
  readonly path: string;
  /** Name of the root type. */
  readonly name: string;
  /** The documents that were read, the schema first. */
  readonly documents: readonly { readonly uri: string; readonly value: Json }[];
  /** The leaves that were wanted: where each is, and how the others import it. */
  readonly leaves: readonly LeafPlace[];
}

/** Generates all files of a config; reads the schemas, and writes nothing. */
export async function generate(
  config: Config,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const directory = resolve(options.directory ?? '.');
  const loaded = await loadExtensions(config.extensions ?? [], directory);
  const { extensions } = loaded;
  const { configPath } = options;
  if (hasError(loaded.diagnostics)) {
    const found = placeMissingModules(loaded.diagnostics, config, { ...options, directory });
    return { ...nothing, ...loaded, diagnostics: found };
  }
  const results: GenerateResult[] = [];
  for (const entry of config.schemas) {
    results.push(await generateEntry(entry, { config, directory, extensions, configPath }));
  }
  const diagnostics = results.flatMap((result, index) =>
    placeMissingFiles(result.diagnostics, index, config, { ...options, directory }),
  );
  const folders = results.map((result) => result.folders[0]);
  return {
    files: results.flatMap((result) => result.files),
    folders: results.flatMap((result) => result.folders),
    diagnostics: [...diagnostics, ...nameConflicts(folders, config, options)],
    schemas: results.flatMap((result) => result.schemas),
    sources: new Map([...loaded.sources, ...results.flatMap((result) => [...result.sources])]),
    ...(extensions && { extensions }),
  };
}

const nothing = { files: [], folders: [], schemas: [] } as const;

/** What all entries of a config share. */
interface Shared {
  readonly config: Config;
  readonly directory: string;
  readonly extensions: Extensions | undefined;
  readonly configPath: string | undefined;
}

async function generateEntry(entry: SchemaEntry, shared: Shared): Promise<GenerateResult> {
  const { config, directory, extensions } = shared;
  const { diagnostics: levels } = config;
  const input = resolve(directory, entry.input);
  const read = await readModel(input, { ...readOptions(entry, config, directory), extensions });
  const sources = new Map(read.documents.map((document) => [document.uri, document.text]));
  if (read.model === undefined || hasError(read.diagnostics)) {
    return { ...nothing, diagnostics: read.diagnostics, sources };
  }
  const model = withRoots(read.model, entry.types?.brands ?? []);
  const rootName = rootNameOf(model);
  const places = leafPlaces(entry, rootName, directory);
  const schemaPath = pathFromCommonFolder(input, places.types.folder);
  const files: GeneratedFile[] = [];
  const made: LeafPlace[] = [];
  const diagnostics = [...read.diagnostics];
  for (const leaf of leaves) {
    const place = places[leaf];
    const result = await runTarget(leaf, model, entry, shared, {
      imports: { types: places.types.specifier, validators: places.validators.specifier },
      header: fileHeader(schemaPath),
      ...(entry.validators && { functions: entry.validators.functions ?? 'all' }),
      declarations: place.package !== undefined,
      runtime: runtimeFiles(leaf),
    });
    if (result === undefined) continue;
    diagnostics.push(
      ...(await locateDiagnostics(atLevels(result.diagnostics, levels), read.documents)),
    );
    made.push(place);
    const mapped = result.files.filter(({ names }) => names !== undefined);
    const maps = await Promise.all(mapped.map((file) => declarationMap(file, read.documents)));
    files.push(
      // Each map brings the schema along, which lies beside all of them once.
      ...byPath([...result.files, ...maps.flat()]).map(({ path, text }) => ({
        path: `${place.folder}/${path}`,
        text,
      })),
    );
    files.push(
      ...packageFiles({
        place,
        dependencies: dependenciesOf(leaf).map((each) => places[each].specifier),
        directory,
        rootName,
        schemaPath,
        subpaths: subpaths.filter((name) => result.files.some(({ path }) => path === `${name}.ts`)),
      }),
    );
  }
  return {
    files,
    folders: made.map((place) => place.folder),
    diagnostics,
    schemas: [{ path: input, name: rootName, documents: read.documents, leaves: made }],
    sources,
  };
}

/** How an entry of the config wants its schema to be read. */
export function readOptions(
  entry: SchemaEntry,
  { diagnostics: levels }: Config,
  directory: string,
): ReadOptions {
  const { name, formats, content, faces, ownKeywords, dialect, references = [] } = entry;
  return {
    ...(name !== undefined && { name }),
    ...(formats !== undefined && { formats }),
    ...(content !== undefined && { content }),
    ...(faces !== undefined && { faces }),
    ...(ownKeywords !== undefined && { ownKeywords }),
    ...(dialect !== undefined && { dialect }),
    // Types hold no value against a pattern.
    ...(entry.validators === false && entry.fixtures === false && { slowPatterns: 'ignore' }),
    ...(levels !== undefined && { levels }),
    references: references.map((path) => resolve(directory, path)),
  };
}

function byPath(files: readonly OutputFile[]): readonly OutputFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

const leaves: readonly Leaf[] = ['types', 'validators', 'fixtures'];

/** Modules of a leaf that are imported on their own. */
const subpaths: readonly string[] = ['schema', 'output', 'unchecked', 'boundary', 'fast-check'];

/** The other leaves that a leaf imports. */
function dependenciesOf(leaf: Leaf): readonly Leaf[] {
  return leaves.slice(0, leaves.indexOf(leaf));
}

/** Each target is loaded when it is wanted: start-up is paid for on every run. */
async function runTarget(
  leaf: Leaf,
  model: Model,
  entry: SchemaEntry,
  shared: Shared,
  context: TargetContext,
): Promise<TargetResult | undefined> {
  switch (leaf) {
    case 'types': {
      const { typesTarget } = await import('./targets/types/target.js');
      return typesTarget(model, context, entry.types ?? {});
    }
    case 'validators': {
      if (entry.validators === false) return undefined;
      const { validatorsTarget } = await import('./targets/validators/target.js');
      return validatorsTarget(model, context, entry.validators ?? {});
    }
    case 'fixtures': {
      if (entry.fixtures === false) return undefined;
      const { fixturesTarget } = await import('./targets/fixtures/target.js');
      const { directory } = shared;
      const at = optionsPlace(entry, shared);
      const { diagnostics, values } = await loadValueSources(entry.fixtures ?? {}, directory, at);
      if (hasError(diagnostics)) return { files: [], diagnostics };
      return fixturesTarget(model, context, { ...entry.fixtures, values, at });
    }
  }
}

/** Where the options of the fixtures stand: in the config, or where there is no file of it as if in the schema. */
function optionsPlace(entry: SchemaEntry, { config, directory, configPath }: Shared): Location {
  return configPath === undefined
    ? { uri: resolve(directory, entry.input) }
    : { uri: configPath, pointer: `/schemas/${config.schemas.indexOf(entry)}/fixtures` };
}

function rootNameOf(model: Model): string {
  const root = model.definitions.find((definition) => definition.id === model.root);
  if (root === undefined) throw new Error('a model has no root definition');
  return root.name;
}
