import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isExecutionInput } from '@trefoil/execution-validators';
import { expect, test } from 'vitest';

// Those for Vitest and Mock Service Worker are tests that run by themselves.
const folder = new URL('examples/', import.meta.url);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test.each(readdirSync(folder))('the README shows %s as it runs here', (file) => {
  expect(readme).toContain(`\n${readFileSync(new URL(file, folder), 'utf8')}\`\`\``);
});

test('the test for node:test passes', () => {
  const { status, stdout } = runNode(['--test', 'node-test.test.mjs']);
  expect(stdout).toMatch(/\bpass [1-9]\d+/);
  expect(stdout).toMatch(/\bfail 0\b/);
  expect(status).toBe(0);
});

test('the stream of requests has as many as were asked for, all valid', () => {
  const { stdout } = runNode(['load.mjs', '200']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(200);
  expect(lines.filter((line) => !isExecutionInput(JSON.parse(line)))).toEqual([]);
});

function runNode(parameters: readonly string[]) {
  // What runs inside of a test runner must not take itself for a part of it.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  return spawnSync(process.execPath, parameters, {
    cwd: fileURLToPath(folder),
    encoding: 'utf8',
    env,
  });
}
