import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { describe, expect, test } from 'vitest';
import { executionSchema } from './schema-file.js';

// What VS Code and others run when a JSON file names its schema.
const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [{ uri: 'memory:execution', fileMatch: ['*.json'], schema: executionSchema() }],
});

function open(text: string) {
  const document = TextDocument.create('file:///one.json', 'json', 1, text);
  return { document, json: service.parseJSONDocument(document) };
}

async function problems(value: unknown): Promise<string[]> {
  const { document, json } = open(JSON.stringify(value));
  const found = await service.doValidation(document, json);
  return found.map(({ message, range }) => `${document.getText(range)}: ${message}`);
}

async function hover(text: string): Promise<string> {
  const { document, json } = open(text.replace('|', ''));
  const found = await service.doHover(document, document.positionAt(text.indexOf('|')), json);
  return JSON.stringify(found?.contents).replaceAll('\\', '');
}

async function completions(text: string): Promise<string[]> {
  const { document, json } = open(text.replace('|', ''));
  const place = document.positionAt(text.indexOf('|'));
  const found = await service.doComplete(document, place, json);
  return (found?.items ?? []).map(({ label }) => label);
}

describe('an editor reads the Execution schema', () => {
  test('a valid document has no problems', async () => {
    const examples = executionSchema()['examples'];
    for (const example of Array.isArray(examples) ? examples : []) {
      expect(await problems(example)).toEqual([]);
    }
  });

  test('an invalid document has its problems marked', async () => {
    expect(await problems({ argument: 1 })).toEqual(['1: Incorrect type. Expected "string".']);
    expect(await problems({ state: 'ACTIVE', error: {} })).toEqual([
      '"error": Property error is not allowed.',
    ]);
    expect(await problems({ labels: { Team: 'a' } })).toEqual([
      expect.stringMatching(/^"Team": String does not match the pattern/),
    ]);
    expect(await problems({ createTime: 'yesterday' })).toEqual([
      expect.stringMatching(/does not match the pattern/),
      expect.stringMatching(/not a RFC3339 date-time/),
    ]);
  });

  test('hover shows the description', async () => {
    expect(await hover('{"work|flowRevisionId": "000001-a4d"}')).toContain(
      'The revision of the workflow that this run uses',
    );
    expect(await hover('{"sta|te": "ACTIVE"}')).toContain('QUEUED: waiting in the backlog');
    expect(await hover('{"error": {"con|text": ""}}')).toContain('The error as a person reads it');
  });

  test('completion offers the properties and the known values', async () => {
    const names = Object.keys(Object(executionSchema()['properties']));
    expect(new Set(await completions('{|}'))).toEqual(new Set(names));
    expect(await completions('{"callLogLevel": |}')).toEqual([
      '"LOG_ALL_CALLS"',
      '"LOG_ERRORS_ONLY"',
      '"LOG_NONE"',
    ]);
    expect(await completions('{"disableConcurrencyQuotaOverflowBuffering": |}')).toEqual([
      'true',
      'false',
    ]);
  });
});
