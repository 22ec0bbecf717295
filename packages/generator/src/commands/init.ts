import { basename, dirname, join } from 'node:path';
import type { Config } from '../config/generated/config/types/index.js';
import { loadConfig } from '../config/load.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/render.js';
import type { GeneratedFile } from '../package-files.js';
import { type Comparison, writeFiles } from '../write.js';
import { failWithDiagnostics, failWithMessage } from './failure.js';
import { type FoundSchemas, findSchemas } from './find-schemas.js';
import { makeConfig, outputPlaces } from './make-config.js';
import { type Project, readProject } from './project.js';
import { attributeEdit, scriptEdit, scriptName } from './project-edits.js';
import { diagnosticsText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';
import { turboEdit } from './turbo-edit.js';

/** `trefoil init`: sets a project up without a question, and says what it did; a second run changes nothing. */
export async function initCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const { directory } = terminal;
  const json = input.flags.has('json');
  const project = readProject(directory);
  const found = findSchemas(directory);
  const known = await loadConfig(undefined, { directory });
  const ours = known.path !== undefined && dirname(known.path) === directory;
  if (ours && known.config === undefined)
    return failWithDiagnostics(terminal, json, known.diagnostics, known.sources);
  const config = ours ? known.config : makeConfig(found.schemas, project);
  if (config === undefined) return failWithMessage(terminal, json, nothingFound(found));
  const places = await outputPlaces(config, directory);
  const files = [
    ...(ours
      ? []
      : [
          {
            path: join(directory, 'trefoil.config.json'),
            text: `${JSON.stringify(config, null, 2)}\n`,
          },
        ]),
    await scriptEdit(project),
    await turboEdit(project, config, places),
    attributeEdit(project, places.folders),
  ].filter((file): file is GeneratedFile => file !== undefined);
  const outcome = writeFiles({ files, folders: [] });
  if (json) {
    terminal.writeData(jsonText(outcome, found, terminal));
  } else {
    terminal.writeTalk(diagnosticsText(outcome.diagnostics, new Map(), terminal));
    if (!hasError(outcome.diagnostics))
      terminal.writeTalk(report(outcome, config, found, project, terminal));
  }
  return hasError(outcome.diagnostics) ? 2 : 0;
}

function report(
  outcome: Comparison,
  config: Config,
  found: FoundSchemas,
  project: Project,
  terminal: Terminal,
): string {
  const { paint, directory } = terminal;
  const lines = outcome.changes.map(({ path, state }) => {
    const name = pathText(path, directory);
    const did =
      state === 'unchanged' ? paint.dim('as it should be') : (didWhat[basename(path)] ?? '');
    return `  ${state === 'unchanged' ? paint.dim('=') : paint.green('+')} ${name.padEnd(20)} ${did}`;
  });
  const inConfig = new Set(config.schemas.map(({ input }) => input.replace(/^\.\//, '')));
  const missing = found.schemas.filter((path) => !inConfig.has(path));
  const notes = [
    ...missing.map((path) => `${path} is not in the config; add it to "schemas" if it should be.`),
    ...openapiNotes(found),
    ...(project.manifest === undefined
      ? ['There is no package.json here, so no npm script was added.']
      : []),
  ];
  const run =
    project.manifest === undefined ? 'npx trefoil generate' : `npm run ${scriptName(project)}`;
  const schemas = `${config.schemas.length} ${config.schemas.length === 1 ? 'schema' : 'schemas'}`;
  return [
    `${paint.bold('Trefoil')} is set up for ${schemas}: ${config.schemas.map(({ input }) => input).join(', ')}`,
    ...lines,
    ...notes.map((note) => `  ${paint.yellow('!')} ${note}`),
    `Next: ${paint.bold(run)}, and in your continuous integration ${paint.bold('npx trefoil generate --check')}.`,
    '',
  ].join('\n');
}

const didWhat: Readonly<Record<string, string>> = {
  'trefoil.config.json': 'the schemas, and where their output goes',
  'package.json': 'a script that runs `trefoil generate`',
  'turbo.json': 'tasks with their exact inputs and outputs; builds wait for `generate`',
  '.gitattributes': 'the output is marked as generated, with fixed line ends',
};

function nothingFound(found: FoundSchemas): string {
  return [
    'No JSON Schema was found here (looked for *.schema.json and *.schema.yaml, for files whose $schema is one of JSON Schema, and for schemas in folders named "schemas").',
    ...openapiNotes(found).map((note) => `  ${note}`),
    '  Put a schema at schemas/NAME.schema.json and run `trefoil init` again. Nothing was written.',
  ].join('\n');
}

function openapiNotes(found: FoundSchemas): readonly string[] {
  return found.openapi.map(
    (path) =>
      `${path} is an OpenAPI document; add it to "schemas" in the config if its components should have types.`,
  );
}

function jsonText(outcome: Comparison, found: FoundSchemas, { directory }: Terminal): string {
  const files = outcome.changes.map(({ path, state }) => ({
    path: pathText(path, directory),
    state,
  }));
  const data = {
    ok: !hasError(outcome.diagnostics),
    files,
    ...found,
    diagnostics: outcome.diagnostics,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
