import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { locateDiagnostics } from '../read/locate.js';

/** The text of a config, where it has one. */
interface ConfigText {
  readonly path?: string;
  readonly sources: ReadonlyMap<string, string>;
}

/** Gives diagnostics about the config their line and column, where the config is a text. */
export async function locateInConfig(
  diagnostics: readonly Diagnostic[],
  { path, sources }: ConfigText,
): Promise<readonly Diagnostic[]> {
  const text = path === undefined ? undefined : sources.get(path);
  if (path === undefined || text === undefined || diagnostics.length === 0) return diagnostics;
  const document = {
    name: path,
    uri: path,
    base: pathToFileURL(path).href,
    path,
    text,
    value: null,
  };
  return locateDiagnostics(diagnostics, [{ ...document, language: 'json' }]);
}
