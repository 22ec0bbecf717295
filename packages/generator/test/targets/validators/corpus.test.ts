import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPrepared } from '../../../src/model/check.js';
import { prepareCheck } from '../../../src/model/check/prepare.js';
import type { Json } from '../../../src/model/json.js';
import { parseJson } from '../../../src/read/parse.js';
import { parseYaml } from '../../../src/read/parse-yaml.js';
import { readModel } from '../../../src/read-model.js';
import { metaschemas, shared } from '../../model/suite.js';
import { makeFolder, writeValidation } from './emit.js';

const corpus = join(shared, 'corpus', 'schemastore');

/** They refer to schemas that are not among these files. */
const incomplete: readonly string[] = [
  'azure-deviceupdate-import-manifest-4.0',
  'azure-deviceupdate-update-manifest-4',
  'azure-iot-edge-deployment-template-4.0',
  'cheatsheets',
  'cinnamon-spice.info',
  'compilerconfig',
  'eslintrc',
  'gematik-test-hcpis',
  'github-pages-jekyll',
  'hammerkit',
  'rc3-request-0.0.3',
  'vs-2017.3.host',
];

async function documentsOf(folder: string, name: string) {
  const path = join(corpus, folder, name);
  const files = existsSync(path) ? readdirSync(path).sort() : [];
  const documents: { readonly file: string; readonly value: Json | undefined }[] = [];
  for (const file of files) {
    if (!statSync(join(path, file)).isFile()) continue;
    const text = readFileSync(join(path, file), 'utf8');
    const { value } = await (/\.ya?ml$/.test(file) ? parseYaml : parseJson)(text, file);
    documents.push({ file: `${folder}/${name}/${file}`, value });
  }
  return documents;
}

interface Labeled {
  readonly file: string;
  readonly value: Json;
  readonly valid: boolean;
}

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!existsSync(corpus))(
  'real schemas (skipped where ../shared/corpus is missing)',
  () => {
    // Some documents are wrong by nothing but a format.
    test('interpreter, type guard and validation say of each document what it is, where formats are asserted', async () => {
      const unread: string[] = [];
      const wrong: string[] = [];
      const cases: (readonly [
        asked: { readonly folder: string; readonly root: string | undefined },
        documents: readonly Labeled[],
      ])[] = [];
      for (const file of readdirSync(join(corpus, 'schemas')).sort()) {
        const name = file.replace(/\.json$/, '');
        const text = readFileSync(join(corpus, 'schemas', file), 'utf8');
        const source = { uri: `https://json.schemastore.org/${file}`, text };
        const options = { formats: 'assert', references: metaschemas(), faces: false } as const;
        const { model } = await readModel(source, options);
        if (model === undefined) {
          unread.push(name);
          continue;
        }
        const documents: Labeled[] = [];
        for (const [of, valid] of [
          ['test', true],
          ['negative_test', false],
        ] as const) {
          for (const { file: path, value } of await documentsOf(of, name)) {
            // A document that is no JSON or YAML is wrong without a schema.
            if (value !== undefined) documents.push({ file: path, value, valid });
            else if (valid) wrong.push(`not read: ${path}`);
          }
        }
        const prepared = prepareCheck(model);
        for (const { file: path, value, valid } of documents) {
          if ((checkPrepared(prepared, value).length === 0) !== valid)
            wrong.push(`interpreter: ${path}`);
        }
        expect(writeValidation(folder, name, model)).toEqual([]);
        const root = model.definitions.find(({ id }) => id === model.root)?.name;
        cases.push([{ folder: name, root }, documents]);
      }
      const asked = cases.map(([one, documents]) => ({
        ...one,
        values: documents.map(({ value }) => value),
      }));
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked));
      const runner = fileURLToPath(new URL('suite-runner.js', import.meta.url));
      execFileSync(process.execPath, [runner], { cwd: folder });
      const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as readonly {
        readonly is: boolean;
        readonly issues?: readonly unknown[];
      }[][];
      cases.forEach(([, documents], index) =>
        documents.forEach(({ file, valid }, position) => {
          const answer = answers[index]?.[position];
          if (answer?.is !== valid) wrong.push(`is: ${file}`);
          if ((answer?.issues === undefined) !== valid) wrong.push(`validate: ${file}`);
        }),
      );
      expect(unread).toEqual(incomplete);
      expect(wrong).toEqual([]);
      expect(cases.flatMap(([, documents]) => documents).length).toBeGreaterThan(600);
    }, 240_000);
  },
);
