import { afterEach, expect, test } from 'vitest';
import { makeProject, type ProjectOnDisk } from './project-on-disk.js';

let project: ProjectOnDisk;
afterEach(() => project.remove());

test.each([
  ['generate', '--bogus'],
  ['genrate'],
  ['explain', 'nonsense'],
  ['init'],
  ['generate'],
  ['verify'],
])('%s %s with --json fails as JSON, and with 2', async (...words) => {
  project = makeProject({ 'package.json': {} });
  const { code, out } = await project.trefoil(...words, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: expect.any(Array) });
});

test.each(['init', 'generate', 'verify'])('a broken config fails %s as JSON', async (word) => {
  project = makeProject({ 'package.json': {}, 'trefoil.config.json': '{"schemas": [' });
  const { code, out } = await project.trefoil(word, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'syntax-error' }] });
});
