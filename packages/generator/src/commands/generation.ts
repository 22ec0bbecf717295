import { loadConfig } from '../config/load.js';
import { locateInConfig } from '../config/locate.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { type GenerateResult, generate } from '../generate.js';

/** A config read and generated from, with everything that was found wrong on the way. */
export interface Generation {
  /** Absent when the config or a schema is broken. */
  readonly result?: GenerateResult;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** The config file, where there is one. */
  readonly configPath?: string;
}

/** Reads the config and generates; writes nothing. */
export async function runGeneration(
  config: string | undefined,
  directory: string,
): Promise<Generation> {
  const loaded = await loadConfig(config, { directory });
  const configPath = loaded.path === undefined ? {} : { configPath: loaded.path };
  if (loaded.config === undefined) {
    return { diagnostics: loaded.diagnostics, sources: loaded.sources, ...configPath };
  }
  const result = await generate(loaded.config, { directory: loaded.directory, ...configPath });
  const found = [...loaded.diagnostics, ...result.diagnostics];
  const diagnostics = await locateInConfig(found, loaded);
  const sources = new Map([...loaded.sources, ...result.sources]);
  return { diagnostics, sources, ...configPath, ...(hasError(diagnostics) ? {} : { result }) };
}
