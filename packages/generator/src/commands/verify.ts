import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../config/load.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { type GenerateResult, generate } from '../generate.js';
import type { Config, SchemaEntry } from '../config/generated/config/types/index.js';
import { failWithDiagnostics, failWithMessage } from './failure.js';
import { diagnosticsText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';

/** `trefoil verify`: has the referee judge what the schemas say now, whether or not it is on disk. */
export async function verifyCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const json = input.flags.has('json');
  const loaded = await loadConfig(input.positionals[0], { directory: terminal.directory });
  const { config, path } = loaded;
  if (config === undefined || path === undefined) {
    return failWithDiagnostics(terminal, json, loaded.diagnostics, loaded.sources);
  }
  const verify = await loadReferee([loaded.directory, terminal.directory]);
  if (verify === undefined) {
    return failWithMessage(
      terminal,
      json,
      'The referee is not installed in this project.\n' +
        '  It brings ajv, json-schema-to-typescript and openapi-typescript, which nobody needs at run time:\n' +
        '  npm install --save-dev @trefoil/referee',
    );
  }
  const result = await generate(config, { directory: loaded.directory });
  if (hasError(result.diagnostics))
    return failWithDiagnostics(terminal, json, result.diagnostics, result.sources);
  terminal.writeTalk(diagnosticsText(result.diagnostics, result.sources, terminal));
  const report = await verify({
    configPath: path,
    files: result.files.map(({ path: file, text }) => ({ path: file, text })),
    schemas: verifySchemas(config, result, await openTypes(config, loaded.directory)),
    onProgress: (check) => {
      if (terminal.interactive && !json) terminal.writeTalk(`${check.name}\n`);
    },
  });
  terminal.writeData(json ? `${JSON.stringify(report, null, 2)}\n` : `${report.text.trimEnd()}\n`);
  return report.failed === 0 ? 0 : 1;
}

/** The part of @trefoil/referee that is used here; its own types say more. */
type Verify = (options: {
  readonly configPath: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly schemas: readonly object[];
  readonly onProgress: (check: { readonly name: string }) => void;
}) => Promise<{ readonly failed: number; readonly text: string }>;

/** The referee is a dev dependency of the project, not of this package, so it is looked for there. */
async function loadReferee(directories: readonly string[]): Promise<Verify | undefined> {
  for (const directory of directories) {
    const path = resolveReferee(directory);
    if (path === undefined) continue;
    const module: unknown = await import(pathToFileURL(path).href);
    if (hasVerify(module)) return module.verify;
  }
  return undefined;
}

function resolveReferee(directory: string): string | undefined {
  try {
    return createRequire(join(directory, 'package.json')).resolve('@trefoil/referee');
  } catch {
    return undefined;
  }
}

function hasVerify(module: unknown): module is { readonly verify: Verify } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'verify' in module &&
    typeof module.verify === 'function'
  );
}

/**
 * The types of each schema as text, as they have to take every valid value: a type that refuses unknown
 * properties and strings does so to find mistakes.
 */
async function openTypes(
  config: Config,
  directory: string,
): Promise<readonly (string | undefined)[]> {
  const open = (entry: SchemaEntry): SchemaEntry => ({
    ...entry,
    types: {
      ...entry.types,
      openObjects: 'index',
      openEnums: 'string',
      brands: [],
      files: 'schema',
    },
    validators: false,
    fixtures: false,
  });
  const [first, ...others] = config.schemas;
  const openConfig: Config = { ...config, schemas: [open(first), ...others.map(open)] };
  const { schemas, files } = await generate(openConfig, { directory });
  return schemas.map(({ leaves }) => {
    const folder = leaves.find(({ leaf }) => leaf === 'types')?.folder;
    const paths = [`${folder}/index.d.ts`, `${folder}/index.ts`];
    return files.find(({ path }) => paths.includes(path))?.text;
  });
}

function verifySchemas(
  config: Config,
  result: GenerateResult,
  types: readonly (string | undefined)[],
): readonly object[] {
  const { keywords = new Map(), formats = new Map() } = result.extensions ?? {};
  return result.schemas.map((schema, index) => {
    const entry = config.schemas[index];
    const leaves = schema.leaves.map(({ leaf, folder, specifier }) => [
      leaf,
      { folder, specifier },
    ]);
    const [document, ...others] = schema.documents;
    return {
      name: schema.name,
      path: schema.path,
      document: document?.value,
      documents: others.map(({ uri, value }) => ({ uri, value })),
      formats: entry?.formats ?? 'annotate',
      ownKeywords: entry?.ownKeywords ?? true,
      faces: entry?.faces ?? true,
      openTypes: types[index],
      extensions: {
        keywords: [...keywords.values()],
        // The config can say that no format refuses a value.
        formats: entry?.formats === 'annotate' ? [] : [...formats.values()],
      },
      leaves: Object.fromEntries(leaves),
    };
  });
}
