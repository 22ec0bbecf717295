import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './figures.js';
import { makeWorkFolder, repository } from './places.js';

/** `npm start` on a fresh clone; only on request, since it installs everything. */
export function start(): Outcome {
  const clone = join(makeWorkFolder(), 'clone');
  const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const cloned = spawnSync('git', ['clone', '--quiet', repository, clone], options);
  if (cloned.status !== 0) throw new Error(`git clone failed:\n${cloned.stderr}`);
  const from = performance.now();
  const started = spawnSync('npm', ['start'], { ...options, cwd: clone });
  if (started.status !== 0)
    throw new Error(`npm start failed:\n${started.stdout}${started.stderr}`);
  const reached = performance.now() - from;
  return {
    part: 'start',
    tables: [],
    targets: [
      {
        work: 'npm start on a fresh clone',
        direction: 'at most',
        wanted: 90_000,
        reached,
        unit: 'ms',
      },
    ],
    skipped: [],
  };
}
