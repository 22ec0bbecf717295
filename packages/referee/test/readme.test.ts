import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as referee from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example does what its comments say', () => {
  const ajv = referee.registerKeywords(new Ajv2020({ strict: true }));
  const schema = /ajv\.compile\((.*)\);/.exec(readme)?.[1] ?? '';
  expect(schema).toBe("{ type: 'string', 'x-max-bytes': 4 }");
  const validate = ajv.compile({ type: 'string', 'x-max-bytes': 4 });
  const lines = [...readme.matchAll(/^validate\('(.*)'\); \/\/ (true|false)/gm)];
  expect(lines).toHaveLength(2);
  for (const [, text, verdict] of lines) expect(String(validate(text))).toBe(verdict);
});

test('every export is in the table', () => {
  for (const name of Object.keys(referee)) expect(readme).toContain(`| \`${name}`);
  const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
  const types = [...source.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
  for (const name of [...types, 'KeywordHost']) expect(readme).toContain(`\`${name}\``);
});
