import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json } from '../../src/model/json.js';
import { parseJson } from '../../src/read/parse.js';
import { parseYaml } from '../../src/read/parse-yaml.js';
import { readModel } from '../../src/read-model.js';
import { metaschemas, shared } from './suite.js';

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

describe.skipIf(!existsSync(corpus))(
  'real schemas (skipped where ../shared/corpus is missing)',
  () => {
    // Some documents are wrong by nothing but a format.
    test('each document is what it is said to be where formats are asserted', async () => {
      const unread: string[] = [];
      const wrong: string[] = [];
      let count = 0;
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
        const valid = await documentsOf('test', name);
        const invalid = await documentsOf('negative_test', name);
        const refused = (value: Json | undefined) =>
          value === undefined || check(model, value).length > 0;
        wrong.push(...valid.filter(({ value }) => refused(value)).map((each) => each.file));
        wrong.push(...invalid.filter(({ value }) => !refused(value)).map((each) => each.file));
        count += valid.length + invalid.length;
      }
      expect(unread).toEqual(incomplete);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(600);
    });
  },
);
