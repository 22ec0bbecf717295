import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explanations } from '../../src/diagnostics/table.js';
import { makeProject, type ProjectOnDisk } from '../commands/project-on-disk.js';

let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject({
    'a.schema.json': { type: 'object', propertis: {}, shoe: 1, properties: { a: { shoe: 2 } } },
  });
});
afterEach(() => project.remove());

async function generate(diagnostics: object) {
  const schemas = [{ input: 'a.schema.json', output: { folder: 'out' } }];
  project.write('trefoil.config.json', { schemas, diagnostics });
  const { code, out } = await project.trefoil('generate', '--json');
  const data = JSON.parse(out) as {
    readonly diagnostics: readonly { code: string; severity: string; message: string }[];
  };
  return { code, told: data.diagnostics.map((each) => `${each.severity} ${each.code}`), data };
}

test('a misspelt keyword stops the run, and others are named once', async () => {
  const { code, told, data } = await generate({});
  expect(code).toBe(2);
  expect(told).toEqual(['error unknown-keyword', 'warning custom-keyword']);
  expect(data.diagnostics[1]?.message).toBe(
    '"shoe" is no keyword of 2020-12; it has no effect (once more below).',
  );
});

test('levels of the config', async () => {
  expect(await generate({ 'unknown-keyword': 'warning', 'custom-keyword': 'off' })).toMatchObject({
    code: 0,
    told: ['warning unknown-keyword'],
  });
  expect(await generate({ 'unknown-keyword': 'off', 'custom-keyword': 'error' })).toMatchObject({
    code: 2,
    told: ['error custom-keyword'],
  });
  expect(await generate({ 'unknown-keyword': 'off', 'type-wider': 'error' })).toMatchObject({
    code: 0,
  });
});

test('reach the targets, and the check of data', async () => {
  project.write('a.schema.json', { type: 'array', contains: { type: 'string' } });
  expect((await generate({ 'type-wider': 'error' })).told).toContain('error type-wider');
  project.write('a.schema.json', { type: 'object', propertis: {} });
  project.write('data.json', {});
  await generate({ 'unknown-keyword': 'off' });
  expect((await project.trefoil('validate', 'a', 'data.json')).code).toBe(0);
  expect((await project.trefoil('validate', 'a.schema.json', 'data.json')).code).toBe(2);
});

test.each([
  ['unknown-keywrd', 'Did you mean "unknown-keyword"?'.toLowerCase()],
  ['syntax-error', 'this level is fixed, since the output would be wrong without the error.'],
])('%s has no level', async (name, message) => {
  const { code, data } = await generate({ [name]: 'off' });
  expect(code).toBe(2);
  expect(data.diagnostics[0]?.message.toLowerCase()).toContain(message);
});

test('every level is of a code that there is', () => {
  const { $defs }: { $defs: { DiagnosticLevels: { properties: object } } } = JSON.parse(
    readFileSync(new URL('../../config.schema.json', import.meta.url), 'utf8'),
  );
  for (const code of Object.keys($defs.DiagnosticLevels.properties)) {
    expect(Object.keys(explanations)).toContain(code);
  }
});
