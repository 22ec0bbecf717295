import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LanguageServer, openLanguageServer } from './language-server.js';

// What an editor shows when the pointer rests on a name: names stay names, and the schema's words are told.
const file = fileURLToPath(new URL('usage.ts', import.meta.url));
const lines = readFileSync(file, 'utf8').split('\n');
let server: LanguageServer;
beforeAll(() => {
  server = openLanguageServer(file);
});
afterAll(() => server.close());

test.each([
  [
    'Execution',
    'type Execution = ExecutionStateUnspecified | ExecutionActive | ExecutionSucceeded | ExecutionFailed | ExecutionCancelled | ExecutionUnavailable | ExecutionQueued | ExecutionUnrecognized | ExecutionWithoutState',
    'Compare `state` to narrow: each value of it has a variant of its own.',
  ],
  ['ExecutionInput', 'interface ExecutionInput', 'without the fields that the server sets.'],
  ['ExecutionActive', 'interface ExecutionActive', "whose `state` is `'ACTIVE'`."],
  ['ExecutionBase', 'interface ExecutionBase', 'What every {@link Execution} has'],
  ['ExecutionError', 'interface ExecutionError', 'What went wrong in a run'],
  ['JsonText', 'type JsonText = string', 'Media type: `application/json`.'],
  ['State', 'type State = KnownState | Unrecognized', 'How far a run has come.'],
  [
    'KnownState',
    'type KnownState = "STATE_UNSPECIFIED" | "ACTIVE" | "SUCCEEDED" | "FAILED" | "CANCELLED" | "UNAVAILABLE" | "QUEUED"',
    'The values of {@link State} that the schema knows.',
  ],
  ['Timestamp', 'type Timestamp = string', 'Format:\n`date-time`.'],
  ['Unrecognized', 'enum Unrecognized', 'A value that the schema does not know'],
])('%s', async (name, shown, told) => {
  const line = lines.findIndex((text) => text.trim() === `${name},`);
  const { displayString, documentation } = await server.quickInfo({ line: line + 1, offset: 3 });
  expect(displayString).toBe(`(alias) ${shown}\nimport ${name}`);
  expect(documentation).toContain(told);
});

test('a property', async () => {
  const line = lines.findIndex((text) => text.includes('if (execution.state ==='));
  const offset = (lines[line] ?? '').indexOf('state') + 1;
  const { displayString } = await server.quickInfo({ line: line + 1, offset });
  expect(displayString).toMatch(/^\(property\) state\??: /);
  expect(displayString).not.toContain('{');
});
