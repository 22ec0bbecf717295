import { loadExtensionModule } from './config/extension-modules.js';
import { type Diagnostic, hasError } from './diagnostics/diagnostic.js';
import { readExtension } from './read-extension.js';
import type { Extensions, FormatExtension, KeywordExtension } from './model/extensions.js';

/** Keywords and formats of a team, or what is wrong with them. */
export interface LoadedExtensions {
  /** Absent where there are none, or an error. */
  readonly extensions?: Extensions;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the modules, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Loads the modules of keywords and formats that a config names; paths are relative to `directory`. */
export async function loadExtensions(
  paths: readonly string[],
  directory: string,
): Promise<LoadedExtensions> {
  const keywords = new Map<string, KeywordExtension>();
  const formats = new Map<string, FormatExtension>();
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const module = await loadExtensionModule(path, directory);
    if ('problem' in module) {
      diagnostics.push(module.problem);
      continue;
    }
    sources.set(module.path, module.text);
    const { extension, problems } = await readExtension(module.exports, module);
    const report = (message: string): void => {
      const at = { uri: module.path };
      diagnostics.push({ code: 'extension-invalid', severity: 'error', message, at, help });
    };
    problems.forEach(report);
    if (extension === undefined) continue;
    const isTwice =
      'keyword' in extension ? keywords.has(extension.keyword) : formats.has(extension.format);
    if (isTwice) report('Another module of the config has the same name.');
    if ('keyword' in extension) keywords.set(extension.keyword, extension);
    else formats.set(extension.format, extension);
  }
  const isUsable = paths.length > 0 && !hasError(diagnostics);
  return { ...(isUsable && { extensions: { keywords, formats } }), diagnostics, sources };
}

const help =
  'The types KeywordModule and FormatModule of @trefoil/generator say what a module exports.';
