import { spawnSync } from 'node:child_process';

/** Milliseconds that a process takes from start to end; what it prints is thrown away. */
export function processTime(parameters: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - from;
}
