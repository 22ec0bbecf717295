import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/render.js';
import { type FileChange, check, writeFiles } from '../write.js';
import { type Generation, runGeneration } from './generation.js';
import { diagnosticsText, driftText, summaryText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';

/** `trefoil generate`: everything is written, or nothing. */
export async function generateCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  const started = performance.now();
  const [config] = input.positionals;
  const stopProgress = showProgress(terminal);
  const generation = await runGeneration(config, terminal.directory);
  // Lets a signal through that came in while the work was going on.
  await nextTurn();
  stopProgress();
  if (terminal.interrupted.aborted) {
    terminal.writeTalk('Stopped. Nothing was written.\n');
    return 130;
  }
  const checking = input.flags.has('check');
  const outcome = finish(generation, checking);
  const code = exitCode(outcome, checking);
  if (input.flags.has('json')) {
    terminal.writeData(jsonText(generation, outcome, code, terminal));
    return code;
  }
  terminal.writeTalk(diagnosticsText(outcome.diagnostics, generation.sources, terminal));
  if (generation.result === undefined || hasError(outcome.diagnostics)) return code;
  if (checking && code === 1) {
    terminal.writeData(driftText(outcome.changes, command(config), terminal));
  } else {
    const milliseconds = performance.now() - started;
    terminal.writeTalk(summaryText(generation.result, outcome.changes, milliseconds, terminal));
  }
  return code;
}

/** What became of the files. */
export interface Outcome {
  readonly changes: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the files of a generation that succeeded, or compares them with the disk. */
export function finish(generation: Generation, checking: boolean): Outcome {
  if (generation.result === undefined) return { changes: [], diagnostics: generation.diagnostics };
  const { changes, diagnostics } = checking
    ? check(generation.result)
    : writeFiles(generation.result);
  return { changes, diagnostics: [...generation.diagnostics, ...diagnostics] };
}

function exitCode(outcome: Outcome, checking: boolean): ExitCode {
  if (hasError(outcome.diagnostics)) return 2;
  return checking && outcome.changes.some(({ state }) => state !== 'unchanged') ? 1 : 0;
}

function command(config: string | undefined): string {
  return config === undefined ? 'npx trefoil generate' : `npx trefoil generate ${config}`;
}

function jsonText(
  generation: Generation,
  outcome: Outcome,
  code: ExitCode,
  terminal: Terminal,
): string {
  const path = (text: string) => pathText(text, terminal.directory);
  const data = {
    ok: code === 0,
    schemas: (generation.result?.schemas ?? []).map(({ name, path: from, leaves }) => ({
      name,
      path: path(from),
      folders: leaves.map(({ folder }) => path(folder)),
    })),
    files: outcome.changes.map(({ path: file, state, text }) => ({
      path: path(file),
      state,
      bytes: Buffer.byteLength(text),
    })),
    diagnostics: outcome.diagnostics,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** A line that says what goes on, once it takes long enough for a person to wonder. */
function showProgress(terminal: Terminal): () => void {
  if (!terminal.interactive) return () => undefined;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    terminal.writeTalk('Generating…');
  }, 400);
  return () => {
    clearTimeout(timer);
    if (shown) terminal.writeTalk('\r\u001b[K');
  };
}
