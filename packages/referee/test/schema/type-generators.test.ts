import { compile } from 'json-schema-to-typescript';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { wrapInOpenApi } from '../../src/types/openapi-document.js';
import { executionSchema } from './schema-file.js';

const propertyNames = Object.keys(Object(executionSchema()['properties']));

function syntaxErrors(text: string): readonly string[] {
  const output = ts.transpileModule(text, { reportDiagnostics: true });
  return (output.diagnostics ?? []).map(({ messageText }) => String(messageText));
}

describe('json-schema-to-typescript reads the Execution schema', async () => {
  const text = await compile(executionSchema(), 'Execution', { bannerComment: '' });

  test('the output is TypeScript with all sixteen properties', () => {
    expect(syntaxErrors(text)).toEqual([]);
    expect(propertyNames).toHaveLength(16);
    for (const name of propertyNames) expect(text).toContain(`  ${name}?: `);
  });

  test('the sub-messages keep their names and descriptions', () => {
    for (const name of ['Error', 'StackTrace', 'StackTraceElement', 'Position', 'Status', 'Step']) {
      expect(text).toContain(`export interface ${name} {`);
    }
    expect(text).toContain('   * The name of the step.');
  });
});

describe('openapi-typescript reads the Execution schema in an OpenAPI 3.1 document', async () => {
  const document = wrapInOpenApi('Execution', executionSchema());
  const text = astToString(await openapiTypescript(JSON.stringify(document), { silent: true }));

  test('the output is TypeScript with all sixteen properties', () => {
    expect(syntaxErrors(text)).toEqual([]);
    for (const name of propertyNames)
      expect(text).toMatch(new RegExp(`^ +(readonly )?${name}\\?: `, 'm'));
  });

  test('what the service alone sets is readonly', () => {
    expect(text).toContain('readonly createTime?: components["schemas"]["Timestamp"];');
    expect(text).toContain('readonly error?: components["schemas"]["Error"];');
    expect(text).toContain(' argument?: components["schemas"]["JsonText"];');
    expect(text).not.toContain('readonly argument');
  });
});
