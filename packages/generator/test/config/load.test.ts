import { afterEach, describe, expect, test } from 'vitest';
import { defineConfig } from '../../src/config/define.js';
import { loadConfig } from '../../src/config/load.js';
import { makeProject, type ProjectOnDisk } from '../commands/project-on-disk.js';

let project: ProjectOnDisk;
afterEach(() => project.remove());

const config = { schemas: [{ input: 'a.json', output: { folder: 'out' } }] };

async function problems(text: string): Promise<readonly string[]> {
  project = makeProject({ 'trefoil.config.json': text });
  const { diagnostics } = await loadConfig(undefined, { directory: project.root });
  return diagnostics.map(({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`);
}

describe('a config is found', () => {
  test('in the folder or above, and its paths count from its own place', async () => {
    project = makeProject({ 'trefoil.config.json': config, 'deep/er/x.txt': '' });
    const loaded = await loadConfig(undefined, { directory: `${project.root}/deep/er` });
    expect(loaded).toMatchObject({ config, directory: project.root, diagnostics: [] });
  });

  test('by the name of its file or folder', async () => {
    project = makeProject({ 'schemas/trefoil.config.json': config, 'other.json': config });
    const options = { directory: project.root };
    expect((await loadConfig('schemas', options)).path).toBe(
      `${project.root}/schemas/trefoil.config.json`,
    );
    expect((await loadConfig('other.json', options)).path).toBe(`${project.root}/other.json`);
  });

  test('as a module', async () => {
    project = makeProject({
      'trefoil.config.mjs': `export default ${JSON.stringify(defineConfig({ schemas: [{ input: 'a.json', output: { folder: 'out' } }] }))};\n`,
    });
    expect(await loadConfig(undefined, { directory: project.root })).toMatchObject({ config });
  });
});

describe('a config that is missing or broken is a diagnostic', () => {
  test('none at all', async () => {
    project = makeProject();
    const { diagnostics } = await loadConfig(undefined, { directory: project.root });
    expect(diagnostics).toMatchObject([
      {
        code: 'config-not-found',
        help: 'Run `trefoil init`: it finds your schemas and writes one.',
      },
    ]);
  });

  test('not where it is said to be', async () => {
    project = makeProject();
    const { diagnostics } = await loadConfig('gone.json', { directory: project.root });
    expect(diagnostics).toMatchObject([{ code: 'config-not-found' }]);
  });

  test('a module that throws, and one without a default export', async () => {
    project = makeProject({
      'a.mjs': 'throw new Error("no luck");',
      'b.mjs': 'export const config = {};',
    });
    for (const [path, message] of [
      ['a.mjs', 'The config cannot be loaded: no luck'],
      ['b.mjs', 'The config has no default export.'],
    ] as const) {
      const { diagnostics } = await loadConfig(path, { directory: project.root });
      expect(diagnostics).toMatchObject([{ code: 'config-failed', message }]);
    }
  });
});

describe('its own validator tells what is wrong, where', () => {
  test.each([
    ['{ "schemas": [ }', /^syntax-error 1:16 /],
    ['{\n  "schmas": []\n}', /^config-invalid 2:3 .*did you mean "schemas"\?$/],
    ['{ "schemas": [] }', /^config-invalid 1:3 \/schemas: /],
    [
      '{ "schemas": [{ "input": "a", "output": { "folder": "o", "scope": "@x" } }] }',
      /^config-invalid 1:\d+ \/schemas\/0\/output/,
    ],
    [
      '{ "schemas": [{ "input": "a", "output": { "packages": "p", "scope": "acme" } }] }',
      /scope: a scope starts with "@"/,
    ],
    [
      '{ "schemas": [{ "input": "a", "output": { "folder": "o" }, "validators": false }] }',
      /fixtures need validators/,
    ],
  ])('%s', async (text, expected) => {
    expect((await problems(text)).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });

  test('all problems come in one run', async () => {
    const found = await problems('{ "a": 1, "schemas": [{ "b": 2, "input": 3, "output": {} }] }');
    expect(found.length).toBeGreaterThanOrEqual(4);
  });
});
