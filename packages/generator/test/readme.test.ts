import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CommandShape, commands } from '../src/commands/help.js';
import { isConfig } from '../src/config/generated/config/validators/index.js';
import * as api from '../src/index.js';
import type { Json } from '../src/model/json.js';
import { readModel } from '../src/read-model.js';
import { typesTarget } from '../src/targets/types/target.js';
import { compile } from './targets/types/compiler.js';
import { targetContext, textOf, withoutComments } from './targets/types/golden.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

test('the config of the example is right', () => {
  const text = /## The config[^]*?```json\n([^`]*)```/.exec(readme)?.[1] ?? '';
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

test('the types beside the schema are those that it becomes, and the program compiles with them', async () => {
  const start = readme.indexOf('## What you get');
  const [schema = '', types = '', program = ''] = [
    ...readme.slice(start).matchAll(/```(?:json|ts)\n([^]*?)```/g),
  ].map((match) => match[1] ?? '');
  const uri = 'order.schema.json';
  const { model } = await readModel({ uri, value: JSON.parse(schema) as Json });
  if (model === undefined) throw new Error('no model');
  const text = textOf(typesTarget(model, targetContext, {}));
  const [printed = ''] = withoutComments(text).split('\n\nexport type OrderInput');
  expect(`${printed.replaceAll('export ', '')}\n`).toBe(types);
  const imports = "import type { Order } from './types.js';\n";
  const missing = program.replace(/ *case 'paid':\n.*\n/, '');
  const complaints = compile(
    new Map([
      ['/types.ts', text],
      ['/program.ts', imports + program],
      ['/missing.ts', imports + missing],
    ]),
  );
  expect([...complaints.keys()]).toEqual(['/missing.ts']);
});
