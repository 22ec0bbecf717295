import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CommandShape, commands } from '../src/commands/help.js';
import { isConfig } from '../src/config/generated/config/validators/index.js';
import * as api from '../src/index.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

test('the config of the example is right', () => {
  const text = /```json\n([^`]*)```/.exec(readme)?.[1] ?? '';
  expect(isConfig(JSON.parse(text))).toBe(true);
});

test('every key of the config has its row', () => {
  const { $defs }: { $defs: { SchemaEntry: { properties: object } } } = JSON.parse(
    read('../config.schema.json'),
  );
  for (const key of Object.keys($defs.SchemaEntry.properties))
    expect(readme).toMatch(new RegExp(`^\\| \`${key}\``, 'm'));
});

test('the keyword of the example is the one that is tested', () => {
  expect(readme).toContain(`\`\`\`js\n${read('extensions/modules/list-map-keys.mjs')}\`\`\`\n`);
});

test('every command, every option and every name of the library is told', () => {
  for (const [name, shape] of Object.entries<CommandShape>(commands)) {
    expect(readme).toContain(`trefoil ${name}`);
    for (const flag of Object.keys({ ...shape.flags, ...shape.values }))
      expect(readme).toContain(`--${flag}`);
  }
  for (const name of Object.keys(api)) expect(readme).toMatch(new RegExp(`^\\| \`${name}\``, 'm'));
});
