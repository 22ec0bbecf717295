import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers, consumerProject, nodes, packages } from './packed.js';

const base = mkdtempSync(join(tmpdir(), 'trefoil-consumers-'));
let project = '';

afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeAll(() => {
  project = consumerProject(base);
});

const installed = (name: string): string => join(project, 'node_modules', '@trefoil', name);

describe('what is installed', () => {
  test('three packages and nothing else', () => {
    const folder = join(project, 'node_modules');
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['@trefoil']);
    expect(readdirSync(join(folder, '@trefoil'))).toEqual([...packages].sort());
  });

  test.each(packages)(
    '%s brings its page, its license and the sources that its maps name',
    (name) => {
      const files = readdirSync(installed(name), { recursive: true, encoding: 'utf8' });
      const source = name === 'execution-types' ? 'src/index.d.ts' : 'src/index.ts';
      expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', source]));
      expect(files.filter((file) => file.endsWith('.tsbuildinfo'))).toEqual([]);
      for (const map of files.filter((file) => file.endsWith('.map'))) {
        const { sources } = JSON.parse(readFileSync(join(installed(name), map), 'utf8')) as {
          readonly sources: readonly string[];
        };
        for (const source of sources) {
          expect(existsSync(join(installed(name), map, '..', source)), `${map}: ${source}`).toBe(
            true,
          );
        }
      }
    },
  );

  test('the types are not a byte of JavaScript', () => {
    const files = readdirSync(installed('execution-types'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.js'))).toEqual([]);
  });
});

const resolutions = ['nodenext', 'bundler'];
const settings = resolutions.flatMap((moduleResolution) => [
  ...[true, false].flatMap((exactOptionalPropertyTypes) =>
    [true, false].map((isolatedDeclarations) => ({
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes,
      isolatedDeclarations,
    })),
  ),
  // Some mistakes cannot be told apart from good code here, so only the good code is compiled.
  {
    moduleResolution,
    strict: false,
    exactOptionalPropertyTypes: false,
    isolatedDeclarations: true,
  },
]);

describe.each(Object.entries(compilers))('%s', (compiler, path) => {
  const title = Object.keys(settings[0] ?? {}).map((name) => `${name} $${name}`);
  test.each(settings)(`compiles with ${title.join(', ')}`, (setting) => {
    const file = `tsconfig.${compiler.replaceAll(' ', '')}.${Object.values(setting).join('.')}.json`;
    const compilerOptions = {
      ...setting,
      module: setting.moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      declaration: true,
      skipLibCheck: false,
      rootDir: 'src',
      outDir: 'dist',
    };
    const include = setting.strict ? ['src'] : ['src/main.ts'];
    writeFileSync(join(project, file), JSON.stringify({ compilerOptions, include }));
    const { status, stdout } = spawnSync(process.execPath, [path, '-p', file], {
      cwd: project,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});

describe('runs without leave to make code from text', () => {
  const command = "import('./dist/main.js').then((m) => console.log(JSON.stringify(m.report())))";
  const reportOf = (node: string): unknown =>
    JSON.parse(
      execFileSync(node, ['--disallow-code-generation-from-strings', '-e', command], {
        cwd: project,
        encoding: 'utf8',
      }),
    );

  for (const [name, path] of Object.entries(nodes)) {
    const missing = existsSync(path) ? '' : ' (no such binary for this machine)';
    test.skipIf(missing !== '')(`on ${name}${missing}`, () => {
      expect(execFileSync(path, ['--version'], { encoding: 'utf8' })).toContain(
        name.replace('Node ', 'v'),
      );
      const report = reportOf(path);
      expect(report).toMatchObject({
        valid: true,
        names: 20,
        issues: [{ path: ['labels', 'Team'] }],
        round: true,
        request: true,
        input: true,
        invalid: 0,
        standard: true,
        vendor: 'trefoil',
      });
      expect(report).toEqual(reportOf(process.execPath));
    });
  }
});
