import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli.js';
import { makeProject, type ProjectOnDisk, recordingTerminal } from './project-on-disk.js';

const bin = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
const built = existsSync(new URL('../../dist/cli.js', import.meta.url));

let project: ProjectOnDisk;
beforeEach(() => {
  const names = Array.from({ length: 1200 }, (_, index) => `property${index}`);
  project = makeProject({
    'big.schema.json': {
      title: 'Big',
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', minLength: 1 }])),
    },
    'trefoil.config.json': { schemas: [{ input: 'big.schema.json', output: { folder: 'out' } }] },
  });
});
afterEach(() => project.remove());

test('an interrupted run writes nothing and says so', async () => {
  const stop = new AbortController();
  const { terminal, texts } = recordingTerminal(project.root, stop.signal);
  const running = run(['generate'], terminal);
  stop.abort();
  expect(await running).toBe(130);
  expect(texts().err).toBe('Stopped. Nothing was written.\n');
  expect(project.list()).toEqual(['big.schema.json', 'trefoil.config.json']);
});

const title = 'Ctrl-C at any time leaves all of the output or none of it';
test.skipIf(!built)(built ? title : `${title} (skipped: dist is not built)`, async () => {
  const complete = await outcome(undefined);
  expect(complete.code).toBe(0);
  const whole = project.list();
  for (const delay of [60, 150, 300, 450]) {
    project.remove();
    project.write('big.schema.json', { title: 'Big', type: 'object', properties: bigProperties });
    project.write('trefoil.config.json', {
      schemas: [{ input: 'big.schema.json', output: { folder: 'out' } }],
    });
    await outcome(delay);
    const written = project.list().filter((path) => path.startsWith('out/'));
    expect([[], whole.filter((path) => path.startsWith('out/'))]).toContainEqual(written);
  }
});

const bigProperties = Object.fromEntries(
  Array.from({ length: 1200 }, (_, index) => [
    `property${index}`,
    { type: 'string', minLength: 1 },
  ]),
);

/** Runs the real command, and sends what Ctrl-C sends after so many milliseconds. */
function outcome(
  delay: number | undefined,
): Promise<{ code: number | null; signal: string | null }> {
  const child = spawn(process.execPath, [bin, 'generate'], { cwd: project.root, stdio: 'ignore' });
  const timer = delay === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), delay);
  return new Promise((done) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal });
    });
  });
}
