import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { foldersUpward } from '../workspace.js';
import { checkConfigText, checkConfigValue } from './check.js';
import type { Config } from './generated/config/types/index.js';

/** A config that was looked for: found and right, or diagnostics that say what is wrong. */
export interface LoadedConfig {
  readonly config?: Config;
  /** The file, where one was found. */
  readonly path?: string;
  /** The folder that paths of the config are relative to. */
  readonly directory: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the file by its path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The names under which a config is found, the first that exists. */
const configNames = ['trefoil.config.json', 'trefoil.config.mjs', 'trefoil.config.ts'] as const;

/** Reads and checks a config: the named one, or else the one in this folder or the nearest above. */
export async function loadConfig(
  path?: string,
  options: { readonly directory?: string } = {},
): Promise<LoadedConfig> {
  const start = resolve(options.directory ?? '.');
  const found = path === undefined ? findConfig(start) : namedConfig(resolve(start, path));
  if (found === undefined)
    return { directory: start, diagnostics: [notFound(start, path)], sources: new Map() };
  const around = { path: found, directory: dirname(found) };
  if (found.endsWith('.json')) {
    const text = readFileSync(found, 'utf8');
    return {
      ...around,
      ...(await checkConfigText(text, found)),
      sources: new Map([[found, text]]),
    };
  }
  const loaded = await importConfig(found);
  if ('problem' in loaded) return { ...around, diagnostics: [loaded.problem], sources: new Map() };
  return { ...around, ...checkConfigValue(loaded.value, found), sources: new Map() };
}

function findConfig(directory: string): string | undefined {
  return foldersUpward(directory)
    .flatMap((folder) => configNames.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A file as it is named; for a folder the config in it. */
function namedConfig(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return path;
  return configNames.map((name) => join(path, name)).find((each) => existsSync(each));
}

async function importConfig(
  path: string,
): Promise<{ readonly value: unknown } | { readonly problem: Diagnostic }> {
  const problem = (message: string, help: string): { readonly problem: Diagnostic } => ({
    problem: { code: 'config-failed', severity: 'error', message, at: { uri: path }, help },
  });
  if (path.endsWith('.ts') && !('typescript' in process.features && process.features.typescript)) {
    return problem(
      `Node ${process.versions.node} does not run TypeScript.`,
      'Name the file trefoil.config.mjs, or use Node 22.18 or later.',
    );
  }
  try {
    // A changed file is a new module: watching would else see the first version for ever.
    const version = statSync(path).mtimeMs;
    const module: unknown = await import(`${pathToFileURL(path).href}?version=${version}`);
    if (typeof module === 'object' && module !== null && 'default' in module) {
      return { value: module.default };
    }
    return problem(
      'The config has no default export.',
      'Write `export default defineConfig({ … })`.',
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(
      `The config cannot be loaded: ${reason}`,
      'Run it with `node` to see where it fails.',
    );
  }
}

function notFound(directory: string, path: string | undefined): Diagnostic {
  const named = path !== undefined;
  return {
    code: 'config-not-found',
    severity: 'error',
    message: named
      ? `There is no config at ${path}.`
      : `There is no ${configNames[0]} in this folder or one above.`,
    at: { uri: named ? resolve(directory, path) : directory },
    help: named
      ? 'Check the path; it is relative to the current folder.'
      : 'Run `trefoil init`: it finds your schemas and writes one.',
  };
}
