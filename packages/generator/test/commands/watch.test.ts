import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli.js';
import {
  makeProject,
  orderSchema,
  type ProjectOnDisk,
  recordingTerminal,
} from './project-on-disk.js';

let project: ProjectOnDisk;
let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  project = makeProject({
    'schemas/order.schema.json': orderSchema,
    'trefoil.config.json': {
      schemas: [{ input: 'schemas/order.schema.json', output: { folder: 'out' } }],
    },
  });
});
afterEach(() => {
  stop.abort();
  project.remove();
});

const types = () => project.read('out/order/types/index.ts');

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('waited in vain');
}

function startWatching() {
  const { terminal, texts } = recordingTerminal(project.root, stop.signal);
  const ended = run(['generate', '--watch'], terminal);
  return { ended, texts };
}

test('each save generates again: in place, by renaming, in the config; Ctrl-C ends it', async () => {
  const { ended, texts } = startWatching();
  await until(() => texts().err.includes('Watching '));
  expect(types()).toContain('count?: number');

  project.write('schemas/order.schema.json', {
    ...orderSchema,
    properties: { id: {}, inPlace: {} },
  });
  await until(() => types().includes('inPlace'));

  project.write(
    'schemas/other.tmp',
    JSON.stringify({ ...orderSchema, properties: { id: {}, renamed: {} } }),
  );
  renameSync(
    join(project.root, 'schemas/other.tmp'),
    join(project.root, 'schemas/order.schema.json'),
  );
  await until(() => types().includes('renamed'));

  project.write('trefoil.config.json', {
    schemas: [{ input: 'schemas/order.schema.json', output: { folder: 'out', name: 'again' } }],
  });
  await until(() => project.list().includes('out/again/types/index.ts'));

  stop.abort();
  expect(await ended).toBe(0);
  expect(texts().err).toContain('Stopped watching.');
});

test('a broken schema keeps the last good output, and is mended by the next save', async () => {
  const { ended, texts } = startWatching();
  await until(() => texts().err.includes('Watching '));
  const good = types();

  project.write('schemas/order.schema.json', '{ "title": ');
  await until(() => texts().err.includes('The last good output is kept'));
  expect(types()).toBe(good);

  project.write('schemas/order.schema.json', {
    ...orderSchema,
    properties: { id: {}, mended: {} },
  });
  await until(() => types().includes('mended'));
  stop.abort();
  expect(await ended).toBe(0);
});

test('a run that starts broken waits for the schema to be mended', async () => {
  project.write('schemas/order.schema.json', '{');
  const { ended, texts } = startWatching();
  await until(() => texts().err.includes('Watching '));
  project.write('schemas/order.schema.json', orderSchema);
  await until(() => project.list().includes('out/order/types/index.ts'));
  stop.abort();
  await ended;
});
