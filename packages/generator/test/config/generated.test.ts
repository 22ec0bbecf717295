import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import { generate } from '../../src/generate.js';
import { check } from '../../src/write.js';

test('the validator of the config is what its schema says now', async () => {
  const path = fileURLToPath(new URL('../../trefoil.config.json', import.meta.url));
  const { config, directory } = await loadConfig(path);
  if (config === undefined) throw new Error('the config of this package is broken');
  const result = await generate(config, { directory });
  const { changes, diagnostics } = check(result);
  expect(
    [...result.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  expect(
    changes.filter(({ state }) => state !== 'unchanged').map(({ path: file }) => file),
  ).toEqual([]);
});
