import { basename, dirname, join, relative } from 'node:path';
import type { Config, Output, SchemaEntry } from '../config/generated/config/types/index.js';
import { kebabCase } from '../code/identifiers.js';
import { leafPlaces, slashes } from '../places.js';
import type { Project } from './project.js';

/** The config of a project that has none: each schema, and where its output goes; nothing without a schema. */
export function makeConfig(paths: readonly string[], project: Project): Config | undefined {
  const taken = new Set<string>();
  const entries = paths.map((path): SchemaEntry => {
    const base = baseName(path);
    const short = kebabCase(base) || 'schema';
    const name = taken.has(short) ? kebabCase(`${dirname(path)}-${base}`) : short;
    taken.add(name);
    return { input: path, output: { ...outputOf(project), name } };
  });
  const [first, ...others] = entries;
  if (first === undefined) return undefined;
  return {
    $schema: './node_modules/@trefoil/generator/config.schema.json',
    schemas: [first, ...others],
  };
}

/** What a config fills, relative to the project. */
export interface OutputPlaces {
  /** Inside of an application one folder holds all. */
  readonly folders: readonly string[];
  readonly packages: readonly { readonly name: string }[];
}

/** The folders and packages that belong to the generator. */
export async function outputPlaces(config: Config, directory: string): Promise<OutputPlaces> {
  const folders: string[] = [];
  const packages: { readonly name: string }[] = [];
  for (const entry of config.schemas) {
    if (entry.output.folder !== undefined) {
      folders.push(join(directory, entry.output.folder));
      continue;
    }
    const places = Object.values(leafPlaces(entry, await rootName(entry, directory), directory));
    const used = places.filter(({ leaf }) => leaf === 'types' || entry[leaf] !== false);
    folders.push(...used.map(({ folder }) => folder));
    packages.push(...used.flatMap((place) => (place.package === undefined ? [] : [place.package])));
  }
  const near = folders.map((folder) => slashes(relative(directory, folder)));
  return { folders: [...new Set(near)], packages };
}

function outputOf({ packages }: Project): Output {
  if (packages === undefined) return { folder: 'src/generated' };
  return { packages: packages.folder, scope: packages.scope };
}

/** The schema is read only where the name of its packages follows from what it says. */
async function rootName(entry: SchemaEntry, directory: string): Promise<string> {
  if (entry.output.name !== undefined) return entry.output.name;
  if (entry.name !== undefined) return entry.name;
  const { readModel } = await import('../read-model.js');
  const { model } = await readModel(join(directory, entry.input));
  const root = model?.definitions.find(({ id }) => id === model.root);
  return root?.name ?? baseName(entry.input);
}

function baseName(path: string): string {
  return basename(path).replace(/(\.schema)?\.(json|ya?ml)$/, '');
}
