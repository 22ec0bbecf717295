import { readFileSync } from 'node:fs';
import { isExecution } from '@trefoil/execution-validators';
import { expect, test } from 'vitest';
import * as checked from '../src/index.js';
import { buildExecution, buildExecutions, invalidExecutions } from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README runs', () => {
  const failed = buildExecution({ state: 'FAILED' });
  const labeled = buildExecution({ labels: { team: 'checkout' } }, { seed: 7, shape: 'minimal' });
  const page = buildExecutions(50);
  const [wrong] = invalidExecutions();
  const queued = buildExecution({}, { trait: 'queued' });
  expect(failed.state).toBe('FAILED');
  expect(queued.state).toBe('QUEUED');
  expect(labeled).toEqual({ labels: { team: 'checkout' } });
  expect(page).toHaveLength(50);
  expect(isExecution(wrong?.value)).toBe(false);
  const example = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? '';
  for (const line of [
    `const failed = buildExecution({ state: 'FAILED' });`,
    `const labeled = buildExecution({ labels: { team: 'checkout' } }, { seed: 7, shape: 'minimal' });`,
    `const queued = buildExecution({}, { trait: 'queued' });`,
    `const page = buildExecutions(50);`,
    `const [wrong] = invalidExecutions();`,
  ]) {
    expect(example).toContain(line);
  }
});

test('the README names every export', () => {
  for (const [name, value] of Object.entries(checked))
    expect(readme).toContain(typeof value === 'function' ? `\`${name}(` : `\`${name}\``);
});
