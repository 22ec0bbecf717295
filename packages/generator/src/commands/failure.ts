import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticsText } from './report.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Tells why a command did nothing: as data where `--json` asks for it, else as talk. */
export function failWithMessage(terminal: Terminal, json: boolean, message: string): ExitCode {
  if (json) writeFailure(terminal, { message, diagnostics: [] });
  else terminal.writeTalk(`${terminal.paint.red('error')} ${message}\n`);
  return 2;
}

/** Tells what stopped a command, in the same two ways. */
export function failWithDiagnostics(
  terminal: Terminal,
  json: boolean,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  consequence?: string,
): ExitCode {
  if (json) writeFailure(terminal, { diagnostics });
  else terminal.writeTalk(diagnosticsText(diagnostics, sources, terminal, consequence));
  return 2;
}

function writeFailure(terminal: Terminal, data: object): void {
  terminal.writeData(`${JSON.stringify({ ok: false, ...data }, null, 2)}\n`);
}
