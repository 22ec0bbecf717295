// @ts-check
// Installs the locked dependencies with nothing but Node and npm on the machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** The environment of every step: our own commands come first, and no tool phones home. */
export const environment = {
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/**
 * Runs a command at the root of the repository and gives its exit code.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ quiet?: boolean, variables?: Record<string, string> }} [options]
 */
export function run(command, parameters, { quiet = false, variables = {} } = {}) {
  const result = spawnSync(command, parameters, {
    cwd: root,
    env: { ...environment, ...variables },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  });
  if (quiet && result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
  return result.status ?? 1;
}

/** Brings node_modules to what the lockfile says; quick when it is there already. */
export function bootstrap() {
  const parameters = ['install', '--frozen-lockfile'];
  return existsSync(join(binaries, 'pnpm'))
    ? run('pnpm', parameters, { quiet: true })
    : run('npx', ['-y', 'pnpm@12.21.0', ...parameters], { quiet: true });
}
