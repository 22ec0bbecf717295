import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers, consumerProject, nodes } from './packed.js';

const base = mkdtempSync(join(tmpdir(), 'trefoil-commonjs-'));
let project = '';

afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeAll(() => {
  project = consumerProject(base);
  cpSync(fileURLToPath(new URL('commonjs', import.meta.url)), join(project, 'commonjs'), {
    recursive: true,
  });
});

describe('one require in a .cjs file', () => {
  for (const [name, path] of Object.entries(nodes)) {
    const missing = existsSync(path) ? '' : ' (no such binary for this machine)';
    test.skipIf(missing !== '')(`on ${name}${missing}`, () => {
      const { status, stderr, stdout } = spawnSync(path, ['commonjs/report.cjs'], {
        cwd: project,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({
        valid: true,
        issues: ['/labels/Team'],
        vendor: 'trefoil',
      });
    });
  }
});

describe.each(Object.entries(compilers))('CommonJS in %s', (_, path) => {
  const compile = (module: string) => {
    const compilerOptions = {
      module,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      skipLibCheck: false,
      outDir: 'out',
    };
    // A global stands in for the types of Node, which the project does not have.
    writeFileSync(
      join(project, 'commonjs', 'console.d.cts'),
      'declare const console: { log(...values: unknown[]): void };\n',
    );
    const config = join(project, 'commonjs', 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({ compilerOptions, files: ['typed.cts', 'console.d.cts'] }),
    );
    return spawnSync(process.execPath, [path, '-p', config], { encoding: 'utf8' });
  };

  test.each(['nodenext', 'node20'])('compiles with module %s, and runs', (module) => {
    const { status, stdout } = compile(module);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const program = join(project, 'commonjs', 'out', 'typed.cjs');
    expect(execFileSync(process.execPath, [program], { encoding: 'utf8' })).toBe('true\n');
  });

  test('says with node16 that a module cannot be required', () => {
    const { status, stdout } = compile('node16');
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/TS1479/);
  });
});
