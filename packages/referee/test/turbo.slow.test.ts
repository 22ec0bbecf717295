import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'trefoil-turbo-'));
const generated = ['execution-types', 'execution-validators', 'execution-fixtures'];

// A turbo that runs inside of a turbo must not take over the task of the outer one.
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TURBO'))),
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
};

function turbo(...parameters: readonly string[]): {
  readonly status: number;
  readonly text: string;
} {
  const { status, stdout, stderr } = spawnSync('turbo', ['run', ...parameters], {
    cwd: copy,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status: status ?? 1, text: `${stdout}${stderr}` };
}

interface DryRun {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly hash: string;
    readonly resolvedTaskDefinition: { readonly cache: boolean };
  }[];
}

const all = ['build', 'generate', 'drift', 'typecheck', 'package', 'test', 'test:slow', 'lint'];

function dryRun(): DryRun {
  const text = execFileSync('turbo', ['run', ...all, '--dry=json'], {
    cwd: copy,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(text.slice(text.indexOf('{'))) as DryRun;
}

const hashes = (): ReadonlyMap<string, string> =>
  new Map(dryRun().tasks.map(({ taskId, hash }) => [taskId, hash]));

/** Changes one file, and gives the tasks that have to run again for it. */
function tasksAfterEdit(file: string): readonly string[] {
  const before = hashes();
  appendFileSync(join(copy, file), '\n');
  return [...hashes()].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task);
}

beforeAll(() => {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of list
    .split('\0')
    .filter((name) => existsSync(join(root, name)) && name !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  // Its own installation, from what this machine has: links to ours would let the copy write there.
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--offline', '--ignore-scripts'], {
    cwd: copy,
    env: environment,
    stdio: 'pipe',
  });
  execFileSync('git', ['init', '-q'], { cwd: copy });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('an edited file never meets an old result', () => {
  test('generate is never taken from the cache', () => {
    const generate = dryRun().tasks.filter(
      ({ taskId }) => taskId === '@trefoil/generator#generate',
    );
    expect(generate.map((task) => task.resolvedTaskDefinition.cache)).toEqual([false]);
  });

  test('an edited schema runs every check that looks at it', () => {
    const tasks = tasksAfterEdit('schemas/execution.schema.json');
    expect(tasks).toContain('@trefoil/generator#drift');
    for (const name of ['generator', ...generated, 'referee']) {
      expect(tasks).toContain(`@trefoil/${name}#test`);
    }
    expect(tasks).toContain('@trefoil/referee#test:slow');
  });

  test('an edited schema builds nothing: packages are built from their sources alone', () => {
    expect(
      tasksAfterEdit('schemas/execution.schema.json').filter((task) => task.endsWith('#build')),
    ).toEqual([]);
  });

  test('edited generated code reaches its dependents and no others', () => {
    const builds = tasksAfterEdit('packages/execution-validators/src/index.ts')
      .filter((task) => task.endsWith('#build'))
      .sort();
    expect(builds).toEqual([
      '@trefoil/benchmarks#build',
      '@trefoil/execution-fixtures#build',
      '@trefoil/execution-validators#build',
      '@trefoil/referee#build',
    ]);
  });

  test('edited types reach all that is built on them', () => {
    const tasks = tasksAfterEdit('packages/execution-types/src/index.d.ts');
    expect(tasks).toContain('@trefoil/execution-validators#build');
    expect(tasks).toContain('@trefoil/execution-fixtures#build');
  });

  test('an edited run-time helper reaches the generator, the packages in front of it and no other', () => {
    const tasks = tasksAfterEdit('packages/generator/src/targets/fixtures/runtime/random.ts');
    expect(tasks).toContain('@trefoil/generator#build');
    expect(tasks).toContain('@trefoil/generator#drift');
    expect(tasks).not.toContain('@trefoil/execution-fixtures#build');
  });

  test.each(['tsconfig.base.json', 'vitest.config.ts'])(
    'an edited %s runs the tests again',
    (file) => {
      expect(tasksAfterEdit(file)).toContain('@trefoil/referee#test');
    },
  );
});

describe('a second run', () => {
  // Types are published as they are generated.
  const built = generated.filter((name) => name !== 'execution-types');
  const filter = built.map((name) => `--filter=@trefoil/${name}`);
  const output = (name: string): string => join(copy, 'packages', name, 'dist', 'index.d.ts');
  const times = (): readonly number[] => built.map((name) => statSync(output(name)).mtimeMs);

  test('builds nothing and touches no file', () => {
    expect(turbo('build', ...filter)).toMatchObject({ status: 0 });
    const before = times();
    const { status, text } = turbo('build', ...filter);
    expect({ status, full: text.includes('FULL TURBO') }).toEqual({ status: 0, full: true });
    expect(times()).toEqual(before);
  });

  test('brings back what was deleted', () => {
    const before = built.map((name) => readFileSync(output(name), 'utf8'));
    for (const name of built) rmSync(dirname(output(name)), { recursive: true });
    expect(turbo('build', ...filter).text).toContain('FULL TURBO');
    expect(built.map((name) => readFileSync(output(name), 'utf8'))).toEqual(before);
  });
});
