import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { type DiagnosticCode, explanations } from '../../src/diagnostics/table.js';
import { readModel } from '../../src/read-model.js';
import { runtimeFiles } from '../../src/runtime-files.js';
import { validatorsTarget } from '../../src/targets/validators/target.js';
import { makeProject, orderSchema, type ProjectOnDisk } from '../commands/project-on-disk.js';

type Files = Readonly<Record<string, string | object>>;
type Found = Pick<Diagnostic, 'code' | 'message'>;

const draft7 = 'http://json-schema.org/draft-07/schema#';
const schema = (content: string | object): Files => ({ 'a.schema.json': content });
const config = (text: string | object): Files => ({ 'trefoil.config.json': text });
const own = (text: string): Files => ({
  'own.mjs': text,
  ...schema({}),
  ...config({
    schemas: [{ input: 'a.schema.json', output: { folder: 'out' } }],
    extensions: ['own.mjs'],
  }),
});
const deep = (levels: number): object =>
  levels === 0 ? {} : { properties: { x: deep(levels - 1) } };

/** For each code the smallest project that leads to it; the compiler misses a code that has none. */
const cases: Readonly<Record<DiagnosticCode, Files | (() => Promise<readonly Found[]>)>> = {
  'config-not-found': { 'trefoil.config.txt': '' },
  'config-failed': { 'trefoil.config.mjs': 'export const config = {};\n' },
  'config-invalid': config({}),
  'extension-failed': own('import "node:fs";'),
  'extension-invalid': own('export const keyword = "x-even";'),
  'name-conflict': {
    'a.schema.json': orderSchema,
    ...config({
      schemas: ['a.schema.json', 'a.schema.json'].map((input) => ({
        input,
        output: { folder: 'out' },
      })),
    }),
  },
  'output-not-ours': { ...schema(orderSchema), 'out/order/types/mine.ts': '' },
  'write-failed': { ...schema(orderSchema), out: 'a file' },
  'file-not-found': config({ schemas: [{ input: 'gone.json', output: { folder: 'out' } }] }),
  'syntax-error': schema('{'),
  'invalid-data': async () => {
    project = makeProject({ 'a.schema.json': orderSchema, 'a.json': {} });
    const { out } = await project.trefoil('validate', 'a.schema.json', 'a.json', '--json');
    return (JSON.parse(out) as { readonly faults: readonly Found[] }).faults;
  },
  'reference-not-found': schema({ $ref: '#/nowhere' }),
  'unsupported-document': schema({ openapi: '3.1.0' }),
  'inexact-number': schema('{ "maximum": 9007199254740993 }'),
  'document-too-deep': schema(deep(400)),
  'duplicate-key': schema('{ "type": "string", "type": "number" }'),
  'duplicate-id': schema({
    $defs: { a: { $id: 'urn:x' }, b: { $id: 'urn:x' } },
    allOf: [{ $ref: 'urn:x' }],
  }),
  'reference-loop': schema({ $ref: '#' }),
  'unknown-dialect': schema({ $schema: 'urn:none' }),
  'unknown-vocabulary': unknownVocabulary,
  'unknown-keyword': schema({ tpye: 'string' }),
  'custom-keyword': schema({ shoe: 1 }),
  'foreign-keyword': schema({ $schema: draft7, dependentRequired: {} }),
  'ignored-sibling': schema({
    $schema: draft7,
    definitions: { a: {} },
    properties: { x: { $ref: '#/definitions/a', minimum: 1 } },
  }),
  'invalid-keyword-value': schema({ required: 'all' }),
  'invalid-pattern': schema({ pattern: '(' }),
  'foreign-pattern': schema({ type: 'string', pattern: '\\Aabc\\z' }),
  'regexp-slow': schema({ type: 'string', pattern: '^(a+)+$' }),
  'unknown-format': {
    ...schema({ type: 'string', format: 'shoe-size' }),
    ...config({
      schemas: [{ input: 'a.schema.json', output: { folder: 'out' }, formats: 'assert' }],
    }),
  },
  contradiction: schema({ minimum: 2, maximum: 1 }),
  'name-settled': schema({
    title: 'Order',
    $defs: { order: {} },
    properties: { x: { $ref: '#/$defs/order' } },
  }),
  'access-in-branch': schema({
    properties: { x: { oneOf: [{ type: 'string', readOnly: true }, { type: 'number' }] } },
  }),
  'unsupported-rule': assertedFormat,
  'unknown-brand': {
    ...schema({ type: 'string' }),
    ...config({
      schemas: [{ input: 'a.schema.json', output: { folder: 'out' }, types: { brands: ['uuid'] } }],
    }),
  },
  'type-wider': schema({ type: 'array', contains: { type: 'string' } }),
  'fixture-example': schema({ type: 'integer', examples: [1, 'one'] }),
  'fixture-values': {
    ...schema({ title: 'Order', properties: { sku: { type: 'string' } } }),
    ...config({
      schemas: [
        {
          input: 'a.schema.json',
          output: { folder: 'out' },
          fixtures: { values: { 'Order.sku': [1] } },
        },
      ],
    }),
  },
  'fixture-trait': {
    ...schema({ type: 'object', properties: { count: { type: 'integer' } } }),
    ...config({
      schemas: [
        {
          input: 'a.schema.json',
          output: { folder: 'out' },
          fixtures: { traits: { A: { many: { count: 'many' } } } },
        },
      ],
    }),
  },
  'fixture-impossible': schema({ allOf: [{ type: 'string' }, { type: 'number' }] }),
  'fixture-too-large': schema({ type: 'array', minItems: 1e9, items: { type: 'integer' } }),
  'fixture-undecided': schema({ type: 'string', pattern: '^(\\w{9})-\\1$' }),
};

let project: ProjectOnDisk = makeProject();
afterEach(() => project.remove());

async function unknownVocabulary(): Promise<readonly Found[]> {
  const metaschema = {
    $id: 'urn:meta',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $vocabulary: { 'urn:units': true },
  };
  const references = [{ uri: 'meta.json', value: metaschema }];
  const source = { uri: 'a.json', value: { $schema: 'urn:meta' } };
  return (await readModel(source, { references })).diagnostics;
}

/** A rule that the model can hold, though no dialect that is read today leads to it. */
async function assertedFormat(): Promise<readonly Found[]> {
  const { model } = await readModel({
    uri: 'a.json',
    value: { type: 'string', format: 'shoe-size' },
  });
  if (model === undefined) throw new Error('not read');
  const definitions = model.definitions.map((definition) => {
    const format = { name: 'shoe-size', assert: true };
    return { ...definition, schema: { ...definition.schema, format } };
  });
  const context = {
    imports: { types: '../types/index.js', validators: '../validators/index.js' },
    header: '',
    runtime: runtimeFiles('validators'),
  };
  return validatorsTarget({ ...model, definitions }, context).diagnostics;
}

test.each(Object.entries(cases))('%s comes from a case', async (code, given) => {
  const diagnostics = typeof given === 'function' ? await given() : await diagnosticsOf(given);
  const [found] = diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(diagnostics.map((each) => each.code)).toContain(code);
  expect(found?.message).toMatch(/[.?]$/);
});

async function diagnosticsOf(files: Files): Promise<readonly Found[]> {
  project = makeProject({
    ...('trefoil.config.txt' in files || 'trefoil.config.mjs' in files
      ? {}
      : config({ schemas: [{ input: 'a.schema.json', output: { folder: 'out' } }] })),
    ...files,
  });
  const { out } = await project.trefoil('generate', '--json');
  const { diagnostics }: { readonly diagnostics: readonly Found[] } = JSON.parse(out);
  return diagnostics;
}

test('each code is explained in sentences, and has a kebab-case name', async () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(explanations).sort());
  project = makeProject();
  for (const [code, { cause, fix, title }] of Object.entries(explanations)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/[^.]$/);
    for (const sentence of [cause, fix]) expect(sentence).toMatch(/^\S.*\.$/);
    const { code: exit, out } = await project.trefoil('explain', code);
    expect(exit).toBe(0);
    for (const text of [code, title, cause, fix]) expect(out).toContain(text);
  }
});

test('explain lists all codes, and knows a misspelt one', async () => {
  project = makeProject();
  expect((await project.trefoil('explain')).out.trim().split('\n')).toHaveLength(
    Object.keys(explanations).length,
  );
  expect(await project.trefoil('explain', 'sintax-error')).toMatchObject({
    code: 2,
    err: 'error There is no code "sintax-error". Did you mean "syntax-error"?\n',
  });
});
