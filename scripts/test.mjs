// @ts-check
// The one way to test: install what the lockfile says, then every task that turbo cannot prove done.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';

const tasks = [
  'format:check',
  'lint',
  'knip',
  'drift',
  'typecheck',
  'package',
  'test',
  'test:slow',
];

// Tests use these where they exist. Named in the environment, they are part of turbo's hashes: a
// result made without them is never taken for one made with them.
const shared = process.env['TREFOIL_SHARED'] ?? join(root, '..', 'shared');
const browsers = [process.env['TREFOIL_CHROMIUM'] ?? '', '/usr/bin/chromium'];
const variables = {
  TREFOIL_NODE: process.version,
  TREFOIL_SHARED: existsSync(shared) ? shared : '',
  TREFOIL_CHROMIUM: browsers.find((path) => existsSync(path)) ?? '',
};

const parameters = ['run', ...tasks, '--continue=dependencies-successful'];
process.exitCode =
  bootstrap() || run('turbo', [...parameters, ...process.argv.slice(2)], { variables });
