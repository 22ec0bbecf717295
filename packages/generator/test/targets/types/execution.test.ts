import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { isJsonObject } from '../../../src/model/json.js';
import type { Model } from '../../../src/model/model.js';
import { readModel } from '../../../src/read-model.js';
import type { TypesOptions } from '../../../src/targets/types/options.js';
import { typesTarget } from '../../../src/targets/types/target.js';
import { compile, type Complaints } from './compiler.js';
import { literal, targetContext, textOf, withoutComments } from './golden.js';

const root = new URL('../../../../../', import.meta.url);
const schemaPath = fileURLToPath(new URL('schemas/execution.schema.json', root));
const shared = process.env['TREFOIL_SHARED'] ?? fileURLToPath(new URL('../shared', root));
const documentsPath = `${shared}/execution-documents.json`;

interface LabelledDocument {
  readonly id: string;
  readonly valid: boolean;
  readonly mode: 'response' | 'request';
  readonly data: Json;
}

let model: Model;
beforeAll(async () => {
  const read = await readModel(schemaPath, { formats: 'assert' });
  if (read.model === undefined) throw new Error(JSON.stringify(read.diagnostics));
  model = read.model;
});

function print(options: TypesOptions): string {
  const result = typesTarget(model, targetContext, options);
  // Nothing in this schema is beyond what a type or its comment can say.
  expect(result.diagnostics).toEqual([]);
  return textOf(result);
}

function check(text: string, values: readonly { type: string; data: Json }[]): Complaints {
  const lines = values.map(
    ({ type, data }, index) => `export const v${index}: ${type} = ${literal(data)};`,
  );
  const head = "import type { Execution, ExecutionInput } from './types.js';";
  return compile(
    new Map([
      ['/types.ts', text],
      ['/values.ts', [head, ...lines, 'export type Used = Execution | ExecutionInput;'].join('\n')],
    ]),
  );
}

test('the two printings differ in index signatures and unknown enum values alone', () => {
  const closed = withoutComments(print({}));
  const open = withoutComments(print({ openObjects: 'index', openEnums: 'string' }));
  const expected = closed
    .replace(/\n\ndeclare enum Unrecognized[\s\S]*$/, '')
    .replaceAll('Unrecognized;', '(string & {});');
  expect(open.replaceAll('\n  [key: string]: unknown;', '')).toBe(expected);
});

test('each example of the schema fits the type of its place', () => {
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as {
    readonly properties: Readonly<Record<string, { readonly examples: readonly Json[] }>>;
    readonly examples: readonly Json[];
  };
  const parts = Object.entries(schema.properties).flatMap(([name, { examples }]) =>
    examples.map((example) => ({ type: 'Execution', data: { [name]: example } })),
  );
  const wholes = schema.examples.map((data) => ({ type: 'Execution', data }));
  expect(check(print({}), [...parts, ...wholes])).toEqual(new Map());
});

describe.skipIf(!existsSync(documentsPath))(
  'labelled documents (skipped where ../shared/execution-documents.json is missing)',
  () => {
    test('every valid one fits its type, also where it has unknown properties', () => {
      const { documents } = JSON.parse(readFileSync(documentsPath, 'utf8')) as {
        readonly documents: readonly LabelledDocument[];
      };
      const valid = documents.filter((document) => document.valid && isJsonObject(document.data));
      const values = valid.map(({ mode, data }) => ({
        type: mode === 'response' ? 'Execution' : 'ExecutionInput',
        data,
      }));
      expect(values.length).toBeGreaterThan(0);
      const complaints = check(print({ openObjects: 'index', openEnums: 'string' }), values);
      const wrong = valid.flatMap(({ id }, index) => {
        const complaint = complaints.get('/values.ts')?.get(index + 1);
        return complaint === undefined ? [] : [`${id}: ${complaint}`];
      });
      expect(wrong).toEqual([]);
    });
  },
);
