import { resolve } from 'node:path';
import type { Config } from './config/generated/config/types/index.js';
import type { Diagnostic, Location } from './diagnostics/diagnostic.js';

/** Where the config says something: its file, or the schema that is meant where there is no file. */
interface ConfigFacts {
  readonly configPath?: string;
  readonly directory?: string;
}

/** A file that does not exist is shown where the config names it. */
export function placeMissingFiles(
  diagnostics: readonly Diagnostic[],
  index: number,
  config: Config,
  facts: ConfigFacts,
): readonly Diagnostic[] {
  const { configPath, directory = '.' } = facts;
  const entry = config.schemas[index];
  if (configPath === undefined || entry === undefined) return diagnostics;
  return placeMissing(diagnostics, configPath, directory, [
    { path: entry.input, pointer: `/schemas/${index}/input` },
    ...(entry.references ?? []).map((path, position) => ({
      path,
      pointer: `/schemas/${index}/references/${position}`,
    })),
  ]);
}

/** A module that does not exist is shown where the config names it. */
export function placeMissingModules(
  diagnostics: readonly Diagnostic[],
  config: Config,
  { configPath, directory = '.' }: ConfigFacts,
): readonly Diagnostic[] {
  if (configPath === undefined) return diagnostics;
  const named = (config.extensions ?? []).map((path, index) => ({
    path,
    pointer: `/extensions/${index}`,
  }));
  return placeMissing(diagnostics, configPath, directory, named);
}

function placeMissing(
  diagnostics: readonly Diagnostic[],
  configPath: string,
  directory: string,
  names: readonly { readonly path: string; readonly pointer: string }[],
): readonly Diagnostic[] {
  const named = names.map(({ path, pointer }) => ({ path: resolve(directory, path), pointer }));
  return diagnostics.map((diagnostic) => {
    const { at, code } = diagnostic;
    if (code !== 'file-not-found' || at === undefined) return diagnostic;
    const place = named.find(({ path }) => path === resolve(directory, at.uri));
    if (place === undefined) return diagnostic;
    return { ...diagnostic, at: { uri: configPath, pointer: place.pointer } };
  });
}

/** Two schemas that would write into the same folder, by the first folder of each. */
export function nameConflicts(
  folders: readonly (string | undefined)[],
  config: Config,
  facts: ConfigFacts,
): readonly Diagnostic[] {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  folders.forEach((folder, index) => {
    if (folder === undefined) return;
    const input = config.schemas[index]?.input ?? '';
    // Some file systems do not tell capitals from small letters.
    const key = folder.toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, input);
      return;
    }
    const at: Location =
      facts.configPath === undefined
        ? { uri: resolve(facts.directory ?? '.', input) }
        : { uri: facts.configPath, pointer: `/schemas/${index}/output` };
    diagnostics.push({
      code: 'name-conflict',
      severity: 'error',
      message: `Two schemas have one name: ${input} and ${owner} would both be written to ${folder}.`,
      at,
      help: 'Give one of them another name: "output": { "name": "…" } in the config.',
    });
  });
  return diagnostics;
}
