import { resolve, sep } from 'node:path';
import { kebabCase } from './code/identifiers.js';
import type { SchemaEntry } from './config/generated/config/types/index.js';

/** The three outputs of a schema. */
export type Leaf = 'types' | 'validators' | 'fixtures';

/** Where a leaf goes, and how the other leaves import it. */
export interface LeafPlace {
  readonly leaf: Leaf;
  /** The folder that belongs to the generator, absolute, with `/`. */
  readonly folder: string;
  /** Module specifier for the other leaves. */
  readonly specifier: string;
  /** The package around the folder, in the packages way. */
  readonly package?: { readonly name: string; readonly folder: string };
}

/** The places of the three leaves of one schema, from its config entry. */
export function leafPlaces(
  entry: SchemaEntry,
  rootName: string,
  directory: string,
): Readonly<Record<Leaf, LeafPlace>> {
  const name = entry.output.name ?? (kebabCase(rootName) || 'schema');
  const place = (leaf: Leaf): LeafPlace => {
    if (entry.output.packages === undefined) {
      const folder = slashes(resolve(directory, entry.output.folder ?? '.', name, leaf));
      return { leaf, folder, specifier: `../${leaf}/index.js` };
    }
    const packageFolder = slashes(resolve(directory, entry.output.packages, `${name}-${leaf}`));
    const scope = entry.output.scope === undefined ? '' : `${entry.output.scope}/`;
    const packageName = `${scope}${name}-${leaf}`;
    return {
      leaf,
      folder: `${packageFolder}/src`,
      specifier: packageName,
      package: { name: packageName, folder: packageFolder },
    };
  };
  return { types: place('types'), validators: place('validators'), fixtures: place('fixtures') };
}

/** A schema's path as headers and descriptions say it: from the deepest folder that holds both it and the output. */
export function pathFromCommonFolder(path: string, folder: string): string {
  const parts = slashes(path).split('/');
  const other = folder.split('/');
  const same = parts.findIndex((part, index) => part !== other[index]);
  return parts.slice(Math.min(same === -1 ? parts.length - 1 : same, parts.length - 1)).join('/');
}

/** A path with `/`, which Node takes on every system. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
