import { type FSWatcher, existsSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { hasError } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/render.js';
import { finish } from './generate.js';
import { type Generation, runGeneration } from './generation.js';
import { diagnosticsText, summaryText } from './report.js';
import type { Arguments, ExitCode, Terminal } from './terminal.js';
import { watchedPaths } from './watched-paths.js';

/** Editors save in several steps; what comes within this time is one save. */
const settleMilliseconds = 30;

/** `trefoil generate --watch`: generates again on each save until Ctrl-C; a broken schema keeps the last good output. */
export async function watchCommand(terminal: Terminal, input: Arguments): Promise<ExitCode> {
  if (input.flags.has('check')) {
    terminal.writeTalk(
      `${terminal.paint.red('error')} \`--watch\` and \`--check\` exclude each other.\n`,
    );
    return 2;
  }
  const [config] = input.positionals;
  const watchers = new Map<string, FSWatcher>();
  let wanted: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const regenerate = async (): Promise<void> => {
    const started = performance.now();
    const generation = await runGeneration(config, terminal.directory);
    if (terminal.interrupted.aborted) return;
    const outcome = finish(generation, false);
    tell(generation, outcome, performance.now() - started, terminal, input.flags.has('json'));
    wanted = new Set([...wanted, ...watchedPaths(generation)]);
    if (!hasError(generation.diagnostics)) wanted = new Set(watchedPaths(generation));
    for (const folder of new Set([...wanted].map((path) => dirname(path)))) {
      if (!watchers.has(folder) && existsSync(folder)) watchers.set(folder, watchFolder(folder));
    }
  };
  // Folders are watched, not files: an editor that renames a new file into place ends the watch of the old one.
  const watchFolder = (folder: string): FSWatcher =>
    watch(folder, (_, name) => {
      const names = [...wanted]
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path));
      if (name !== null && !names.includes(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(regenerate);
      }, settleMilliseconds);
    });

  await regenerate();
  if (watchers.size === 0) return 2;
  if (!input.flags.has('json')) terminal.writeTalk(watchingText(wanted, terminal));
  await new Promise<void>((done) => {
    if (terminal.interrupted.aborted) done();
    terminal.interrupted.addEventListener('abort', () => done(), { once: true });
  });
  clearTimeout(timer);
  for (const watcher of watchers.values()) watcher.close();
  await running;
  if (!input.flags.has('json')) terminal.writeTalk('Stopped watching.\n');
  return 0;
}

function tell(
  generation: Generation,
  outcome: ReturnType<typeof finish>,
  milliseconds: number,
  terminal: Terminal,
  json: boolean,
): void {
  const written = outcome.changes.filter(({ state }) => state !== 'unchanged');
  if (json) {
    // One line for each generation, so that a program can read them as they come.
    const files = written.map(({ path, state }) => ({
      path: pathText(path, terminal.directory),
      state,
    }));
    const ok = !hasError(outcome.diagnostics);
    terminal.writeData(`${JSON.stringify({ ok, files, diagnostics: outcome.diagnostics })}\n`);
    return;
  }
  terminal.writeTalk(diagnosticsText(outcome.diagnostics, generation.sources, terminal));
  if (generation.result === undefined || hasError(outcome.diagnostics)) {
    terminal.writeTalk('The last good output is kept; waiting for the next save.\n');
  } else {
    terminal.writeTalk(summaryText(generation.result, outcome.changes, milliseconds, terminal));
  }
}

function watchingText(wanted: ReadonlySet<string>, terminal: Terminal): string {
  const names = [...wanted].map((path) => pathText(path, terminal.directory));
  return `Watching ${names.join(', ')}. Ctrl-C ends it.\n`;
}
