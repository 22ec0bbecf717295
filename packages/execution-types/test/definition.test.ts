import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LanguageServer, openLanguageServer, type Position } from './language-server.js';

// “Go to definition” in an editor leads to the schema, which the package ships.
const file = fileURLToPath(new URL('usage.ts', import.meta.url));
const usage = readFileSync(file, 'utf8');
let server: LanguageServer;
beforeAll(() => {
  server = openLanguageServer(file);
});
afterAll(() => server.close());

/** The place of a word in the program, behind the text before it. */
function placeOf(before: string, word: string): Position {
  const start = usage.indexOf(before + word);
  if (start === -1) throw new Error(`${before}${word} is not in the program`);
  const lines = usage.slice(0, start + before.length).split('\n');
  return { line: lines.length, offset: (lines.at(-1)?.length ?? 0) + 1 };
}

test.each([
  ['execution: ', 'Execution', '{'],
  ['result: ', 'JsonText', '"JsonText": {'],
  ['error: ', 'ExecutionError', '"Error": {'],
  ['execution.error?.', 'context', '"context": {'],
  ['execution.', 'state', '"state": {'],
])('from %s%s to its line in the schema', async (before, word, line) => {
  const [definition] = await server.definition(placeOf(before, word));
  expect(definition?.file).toMatch(/execution-types\/src\/schema\/execution\.schema\.json$/);
  const lines = readFileSync(definition?.file ?? '', 'utf8').split('\n');
  const { start, end } = definition ?? { start: { line: 0, offset: 0 }, end: undefined };
  const text = lines[start.line - 1] ?? '';
  expect(text.trim()).toContain(line);
  const name = /"(\w+)"/.exec(line)?.[1] ?? '';
  expect(text.slice(start.offset - 1, (end?.offset ?? 0) - 1)).toBe(name);
});
