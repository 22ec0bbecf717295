import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '../config/load.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { type GenerateResult, generate } from '../generate.js';
import type { Config } from '../config/config.js';
import { diagnosticsText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';

/** `trefoil verify`: has the referee judge what the schemas say now, whether or not it is on disk. */
export async function verifyCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const loaded = await loadConfig(input.positionals[0], { directory: terminal.directory });
  const { config, path } = loaded;
  if (config === undefined || path === undefined) {
    terminal.writeTalk(diagnosticsText(loaded.diagnostics, loaded.sources, terminal));
    return 2;
  }
  const verify = await loadReferee(loaded.directory);
  if (verify === undefined) {
    terminal.writeTalk(
      `${terminal.paint.red('error')} The referee is not installed in this project.\n` +
        '  It brings ajv, json-schema-to-typescript and openapi-typescript, which nobody needs at run time:\n' +
        `  ${terminal.paint.bold('npm install --save-dev @trefoil/referee')}\n`,
    );
    return 2;
  }
  const result = await generate(config, { directory: loaded.directory });
  terminal.writeTalk(diagnosticsText(result.diagnostics, result.sources, terminal));
  if (hasError(result.diagnostics)) return 2;
  const report = await verify({
    configPath: path,
    files: result.files.map(({ path: file, text }) => ({ path: file, text })),
    schemas: verifySchemas(config, result),
    onProgress: (check) => {
      if (terminal.interactive && !input.flags.has('json')) terminal.writeTalk(`${check.name}\n`);
    },
  });
  terminal.writeData(
    input.flags.has('json') ? `${JSON.stringify(report, null, 2)}\n` : `${report.text.trimEnd()}\n`,
  );
  return report.failed === 0 ? 0 : 1;
}

/** The part of @trefoil/referee that is used here; its own types say more. */
type Verify = (options: object) => Promise<{ readonly failed: number; readonly text: string }>;

async function loadReferee(directory: string): Promise<Verify | undefined> {
  // The referee is a dev dependency of the project that has the config, not of this package.
  const require = createRequire(join(directory, 'trefoil.config.json'));
  let path: string;
  try {
    path = require.resolve('@trefoil/referee');
  } catch {
    return undefined;
  }
  const module: unknown = await import(pathToFileURL(path).href);
  return hasVerify(module) ? module.verify : undefined;
}

function hasVerify(module: unknown): module is { readonly verify: Verify } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'verify' in module &&
    typeof module.verify === 'function'
  );
}

function verifySchemas(config: Config, result: GenerateResult): readonly object[] {
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
      faces: entry?.faces ?? true,
      leaves: Object.fromEntries(leaves),
    };
  });
}
