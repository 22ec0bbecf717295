import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as validators from '@trefoil/execution-validators';
import * as schemas from '@trefoil/execution-validators/schema';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

test('the example is the one that is run here, and prints what the page says', async () => {
  expect(readme).toContain(`\`\`\`ts\n${read('readme-example.ts')}\`\`\``);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import('./readme-example.js');
  const printed = log.mock.calls.map((call) => call.join(' ')).join('\n');
  log.mockRestore();
  expect(readme).toContain(`prints\n\n\`\`\`\n${printed}\n\`\`\``);
});

test('every export is on the page', () => {
  for (const name of [...Object.keys(validators), ...Object.keys(schemas)]) {
    expect(readme).toContain(`\`${name}\``);
  }
});
