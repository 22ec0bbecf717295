import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..', '..');

/** The three packages that a consumer installs. */
export const packages = ['execution-types', 'execution-validators', 'execution-fixtures'] as const;

/** Commands of the workspace, for the few steps that need one. */
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};

/** Packs the three packages as they would be published, and gives the tarballs. */
function packAll(base: string): readonly string[] {
  const folder = join(base, 'packed');
  mkdirSync(folder);
  for (const name of packages) {
    execFileSync('pnpm', ['pack', '--pack-destination', folder], {
      cwd: join(root, 'packages', name),
      env: environment,
      stdio: 'pipe',
    });
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A project of its own: the tarballs installed without a registry, and the program of a consumer. */
export function consumerProject(base: string): string {
  const tarballs = packAll(base);
  const folder = join(base, 'consumer');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "consumer", "private": true, "type": "module" }\n',
  );
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], {
    cwd: folder,
    stdio: 'pipe',
  });
  mkdirSync(join(folder, 'src'));
  cpSync(join(here, 'program'), join(folder, 'src'), { recursive: true });
  return folder;
}

/** The TypeScript compilers that consumers use. */
export const compilers = {
  'TypeScript 5.9': join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  'TypeScript 7': join(here, 'runtimes', 'node_modules', 'typescript7', 'bin', 'tsc'),
} as const;

/** The Node binaries that consumers use; the one that runs the tests stands for its own version. */
export const nodes: Readonly<Record<string, string>> = {
  [`Node ${process.versions.node.split('.')[0]}`]: process.execPath,
  'Node 22': join(here, 'runtimes', 'node_modules', 'node22', 'bin', 'node'),
  'Node 24': join(here, 'runtimes', 'node_modules', 'node24', 'bin', 'node'),
};
