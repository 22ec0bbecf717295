import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../places.js';

/** Packages that this table needs and nobody else: too heavy for the lockfile. */
const versions: Readonly<Record<string, string>> = {
  '@hey-api/openapi-ts': '0.90.0',
  '@kubb/core': '4.39.3',
  '@kubb/plugin-oas': '4.39.3',
  '@kubb/plugin-ts': '4.39.3',
  'quicktype-core': '26.0.0',
  'typed-openapi': '2.2.7',
  typescript: '5.9.3',
};

/** Loads one of them; npm installs all when the first is asked for, and they are kept for later runs. */
export async function loadPeer<Module>(name: string): Promise<Module> {
  const prefix = join(repository, 'node_modules', '.cache', 'type-generators');
  if (!existsSync(join(prefix, 'node_modules', name))) {
    mkdirSync(prefix, { recursive: true });
    const flags = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    const wanted = Object.entries(versions).map(([each, version]) => `${each}@${version}`);
    spawnSync('npm', ['install', ...flags, '--prefix', prefix, ...wanted], {
      shell: process.platform === 'win32',
    });
  }
  const path = createRequire(join(prefix, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}
