import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const corpus = join(
  resolve(repository, process.env['TREFOIL_SHARED'] ?? '../shared'),
  'corpus/schemastore/schemas',
);

/** Whether the schemas that nobody here wrote are on this machine. */
export const hasCorpus: boolean = existsSync(corpus);

/** A project of another team, in a folder of its own, with nothing of this repository but packed tarballs. */
export interface Team {
  readonly folder: string;
  readonly write: (path: string, content: string | object) => void;
  readonly read: (path: string) => string;
  readonly copySchema: (name: string, path: string) => void;
  /** Runs a command line; throws with all that it said when it does not end as it should. */
  readonly run: (line: string, status?: number) => string;
  readonly remove: () => void;
}

/** An empty folder, and in it the tarball of the generator as `vendor/generator.tgz`. */
export function makeTeam(): Team {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-team-')));
  const write = (path: string, content: string | object): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(join(folder, path), text);
  };
  const run = (line: string, status = 0): string => {
    const [command = '', ...words] = line.split(' ');
    return runIn(folder, command, words, status);
  };
  const vendor = join(folder, 'vendor');
  mkdirSync(vendor);
  runIn(
    join(repository, 'packages/generator'),
    join(repository, 'node_modules/.bin/pnpm'),
    ['pack', '--pack-destination', vendor],
    0,
  );
  const [tarball] = readdirSync(vendor);
  if (tarball === undefined) throw new Error('nothing was packed');
  cpSync(join(vendor, tarball), join(vendor, 'generator.tgz'));
  rmSync(join(vendor, tarball));
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    copySchema: (name, path) => write(path, readFileSync(join(corpus, name), 'utf8')),
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runIn(
  folder: string,
  command: string,
  words: readonly string[],
  expected: number,
): string {
  // A turbo or vitest around this test must not be felt by the one inside.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TURBO|VITEST|NODE_ENV|NODE_OPTIONS|npm_)/.test(name),
  );
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const text = `${stdout}${stderr}`;
  if (status !== expected)
    throw new Error(`${command} ${words.join(' ')} ended with ${status}:\n${text}`);
  return text;
}
