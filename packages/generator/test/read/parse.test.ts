import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/read-model.js';

/** `code line:column` of each problem. */
async function placesOf(uri: string, text: string): Promise<readonly string[]> {
  const { diagnostics } = await readModel({ uri, text });
  return diagnostics.map(({ at, code }) => `${code} ${at?.line}:${at?.column}`);
}

describe('JSON', () => {
  const cases: readonly (readonly [text: string, places: readonly string[]])[] = [
    ['{}', []],
    ['\uFEFF{}', []],
    ['{\n  "type": "object",\n}', ['syntax-error 3:1']],
    ['{"a" 1}', ['syntax-error 1:6']],
    ['// no comments\n{}', ['syntax-error 1:1']],
    ['', ['syntax-error 1:1']],
    ['{} {}', ['syntax-error 1:4']],
    ['{"type": "string", "type": "number"}', ['duplicate-key 1:20']],
    ['{"maximum": 9007199254740993}', ['inexact-number 1:13']],
    ['{"maximum": 9007199254740992}', []],
    ['{"maximum": 1000000000000000000000}', []],
    ['{"maximum": 0.30000000000000004}', []],
    ['{"maximum": 0.3000000000000000400}', []],
    ['{"maximum": 0.300000000000000041}', ['inexact-number 1:13']],
    ['{"title": "12345678901234567890"}', []],
    ['{"x-a:": {":": "::\\":"}}', []],
    ['{\r\n  "properties": {\r\n    "a": 1\r\n  }\r\n}', ['invalid-keyword-value 3:5']],
    ['{"allOf": [{},\n {"tpye": "string"}]}', ['unknown-keyword 2:3']],
  ];
  test.each(cases)('%j', async (text, places) => {
    expect(await placesOf('a.json', text)).toEqual(places);
  });
});

describe('YAML', () => {
  const cases: readonly (readonly [text: string, places: readonly string[]])[] = [
    ['type: object\n', []],
    ['x-base: &b {type: string}\nproperties: {a: *b, c: *b}\n', []],
    ['type: [string\nmin: 1\n', ['syntax-error 2:1']],
    ['type: string\ntype: number\n', ['duplicate-key 2:1']],
    ['x: !!js/function "1"\n', ['syntax-error 1:4']],
    ['properties:\n  a:\n    type: strin\n', ['invalid-keyword-value 3:5']],
    ['allOf:\n  - {}\n  - minimum: a\n', ['invalid-keyword-value 3:5']],
    ['maximum: .nan\n', ['syntax-error 1:1']],
  ];
  test.each(cases)('%j', async (text, places) => {
    expect(await placesOf('a.yaml', text)).toEqual(places);
  });

  test('a bomb of aliases is refused before it unfolds', async () => {
    const level = (name: string, inner: string) =>
      `${name}: &${name} [${Array(9).fill(inner).join()}]`;
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index, all) =>
      level(name, index === 0 ? 'x' : `*${all[index - 1]}`),
    );
    const { diagnostics } = await readModel({ uri: 'a.yaml', text: lines.join('\n') });
    expect(diagnostics).toMatchObject([
      { code: 'syntax-error', message: expect.stringMatching(/alias/i) },
    ]);
  });
});

test('a document nested too deeply is refused', async () => {
  const text = `${'{"not":'.repeat(600)}{}${'}'.repeat(600)}`;
  expect(await placesOf('a.json', text)).toEqual(['document-too-deep undefined:undefined']);
  const { model } = await readModel({
    uri: 'a.json',
    text: `${'{"not":'.repeat(200)}{}${'}'.repeat(200)}`,
  });
  expect(model).toBeDefined();
});

test('OpenAPI without schemas and of old versions is told apart', async () => {
  expect(await placesOf('a.yaml', 'openapi: 3.1.0\n')).toEqual(['unsupported-document 1:1']);
  expect(await placesOf('a.yaml', 'swagger: "2.0"\n')).toEqual(['unsupported-document 1:1']);
});
