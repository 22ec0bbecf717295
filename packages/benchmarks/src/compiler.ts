import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a compiler run says of itself: milliseconds, MiB and counts. */
export interface CompilerRun {
  readonly check: number;
  readonly total: number;
  readonly memory: number;
  readonly instantiations: number;
  readonly files: number;
}

/** Runs the compiler in a folder of its own, so that it finds no `@types` of ours. */
export function compile(folder: string, parameters: readonly string[]): string {
  const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=4096', compiler, '--module', 'nodenext', '--strict', ...parameters],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`tsc ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Checks a program, and gives what that took. */
export function checkProgram(files: readonly string[], flags: readonly string[] = []): CompilerRun {
  const text = compile(dirname(files[0] ?? ''), [
    ...['--noEmit', '--target', 'es2022', '--extendedDiagnostics', ...flags],
    ...files,
  ]);
  const read = (label: string): number =>
    Number(new RegExp(`^${label}:\\s*([\\d.]+)`, 'm').exec(text)?.[1]);
  return {
    check: 1000 * read('Check time'),
    total: 1000 * read('Total time'),
    memory: read('Memory used') / 1024,
    instantiations: read('Instantiations'),
    files: read('Files'),
  };
}
