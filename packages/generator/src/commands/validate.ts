import { prepareCheck } from '../model/check/prepare.js';
import { hasNoRules } from '../model/make.js';
import { checkFile, type DataRun } from './check-data.js';
import { failWithDiagnostics, failWithMessage } from './failure.js';
import { commands } from './help.js';
import { startProgress } from './progress.js';
import { diagnosticsText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';
import { findFiles } from './validate-files.js';
import { jsonReport, textReport } from './validate-report.js';
import { findSchema } from './validate-schema.js';

/** `trefoil validate SCHEMA FILES…`: all faults of all files in one run. */
export async function validateCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const started = performance.now();
  const json = input.flags.has('json');
  const { directory } = terminal;
  const [name, ...words] = input.positionals;
  if (name === undefined || words.length === 0) {
    const missing = name === undefined ? 'A schema and data files are' : 'The data files are';
    return failWithMessage(terminal, json, `${missing} missing. Usage: ${commands.validate.usage}`);
  }
  const schema = await findSchema(input, directory);
  if (schema.mistake !== undefined) return failWithMessage(terminal, json, schema.mistake);
  const { diagnostics, sources, target } = schema;
  if (target === undefined) {
    return failWithDiagnostics(terminal, json, diagnostics, sources, 'nothing was checked');
  }
  terminal.writeTalk(diagnosticsText(diagnostics, sources, terminal));
  if (hasNoRules(target.definition.schema)) {
    terminal.writeTalk(`${name} has no rules, so that every value is valid.\n\n`);
  }
  const { paths, mistakes, hasSchema } = await findFiles(words, schema.path ?? '', directory);
  if (hasSchema && paths.length > 0) {
    terminal.writeTalk(`${name} is the schema itself, so it was not checked as data.\n\n`);
  }
  const progress = startProgress(terminal);
  const open = json ? jsonReport : textReport;
  const report = open(terminal, progress, diagnostics);
  for (const mistake of mistakes) report.mistake(mistake);
  if (paths.length === 0 && mistakes.length === 0) {
    report.mistake('The only file is the schema itself. Usage: ' + commands.validate.usage);
  }
  const run: DataRun = {
    prepared: prepareCheck(target.model),
    definition: target.definition,
    terminal,
    report,
    progress,
    total: paths.length,
  };
  for (const path of paths) {
    if (terminal.interrupted.aborted) break;
    await checkFile(path, run);
  }
  progress.clear();
  return report.end(performance.now() - started, terminal.interrupted.aborted);
}
