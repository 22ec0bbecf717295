// @ts-check
// Packs the package in the current folder as it would be published and has two judges look at the tarball.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';

/** @param {string} command @param {readonly string[]} parameters */
const run = (command, ...parameters) => {
  const { status } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

const folder = 'reports/packed';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('pnpm', 'pack', '--pack-destination', folder);
for (const name of readdirSync(folder)) {
  run('publint', 'run', `${folder}/${name}`, '--strict');
  run('attw', `${folder}/${name}`, '--profile', 'esm-only', '--quiet');
}
