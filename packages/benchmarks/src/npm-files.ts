import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './places.js';

/** The folder of a package from npm, which is kept for later runs and in no lockfile; nothing where npm cannot have it. */
export function npmFolder(name: string, version: string): string | undefined {
  const prefix = join(repository, 'node_modules', '.cache', `${name}-${version}`);
  const folder = join(prefix, 'node_modules', name);
  if (!existsSync(folder)) {
    mkdirSync(prefix, { recursive: true });
    const flags = ['--no-package-lock', '--no-audit', '--no-fund', '--legacy-peer-deps'];
    spawnSync('npm', ['install', ...flags, '--prefix', prefix, `${name}@${version}`], {
      shell: process.platform === 'win32',
    });
  }
  return existsSync(folder) ? folder : undefined;
}
