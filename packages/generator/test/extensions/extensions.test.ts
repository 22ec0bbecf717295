import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import { collectAnnotations } from '../../src/model/annotations.js';
import { equalSchemas } from '../../src/model/equal.js';
import type { Extensions } from '../../src/model/extensions.js';
import type { Model } from '../../src/model/model.js';
import { readModel } from '../../src/read-model.js';
import {
  drawAll,
  emit as emitFixtures,
  makeFolder as makeFixtures,
} from '../targets/fixtures/emit.js';
import { emit, type Emitted, makeFolder } from '../targets/validators/emit.js';
import { documents, loadExamples, serviceSchema } from './service.js';

const dialects: Readonly<Record<string, string>> = {
  'draft-04': 'http://json-schema.org/draft-04/schema#',
  'draft-06': 'http://json-schema.org/draft-06/schema#',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
};
const latest = serviceSchema(dialects['2020-12'] ?? '');
const folder = makeFolder();
const fixtures = makeFixtures();
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(fixtures, { recursive: true });
});

let extensions: Extensions | undefined;
beforeAll(async () => {
  ({ extensions } = await loadExamples());
});

describe('keywords and formats of a team', () => {
  test('are loaded without a complaint', async () => {
    expect((await loadExamples()).diagnostics).toEqual([]);
  });

  test.each(Object.entries(dialects))('are rules in %s, three ways', async (name, $schema) => {
    const emitted = await emit(folder, name, serviceSchema($schema), { extensions });
    expect(emitted.diagnostics).toEqual([]);
    for (const [document, broken] of documents) {
      const shown = JSON.stringify(document);
      const issues = check(emitted.model, document);
      expect(told(issues), shown).toEqual([...broken].sort());
      expect(emitted.is(document), shown).toBe(broken.length === 0);
      const found = emitted.validate(document).issues ?? [];
      expect(told(found), shown).toEqual([...broken].sort());
      expect(new Set(found.map(({ message }) => message))).toEqual(
        new Set(issues.map(({ message }) => message)),
      );
    }
  });

  test('are told with the keyword, its place, what it was given and what its module says', async () => {
    const { validate } = await emit(folder, 'told', latest, { extensions });
    const port = { port: 80, protocol: 'TCP' };
    expect(validate({ ports: [port, port] }).issues).toMatchObject([
      {
        message: 'must not have two items with the same port and protocol; got an array',
        pointer: '/ports',
        keyword: 'x-kubernetes-list-map-keys',
        schemaPointer: '/properties/ports/x-kubernetes-list-map-keys',
        expected: ['port', 'protocol'],
      },
    ]);
  });

  test('are code where the module prints some, else a call of its copy', async () => {
    const { files } = await emit(folder, 'printed', latest, { extensions });
    const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
    const matches = text('matches.ts');
    expect(matches).toContain(
      "import { check as checkKubernetesListMapKeys } from './keywords/x-kubernetes-list-map-keys.js';",
    );
    expect(matches).toMatch(
      /\(typeof (property|targetPort) === 'string' \|\| Number\.isInteger\(\1\)\)/,
    );
    expect(files.map(({ path }) => path)).not.toContain('keywords/x-kubernetes-int-or-string.ts');
    expect(text('keywords/x-kubernetes-list-map-keys.ts').split('\n').slice(0, 3)).toEqual([
      '// Generated for a test.',
      '// A copy of list-map-keys.mjs, which is the place to change.',
      '// @ts-nocheck',
    ]);
    expect(text('schema.ts')).toContain("'x-kubernetes-list-map-keys': ['port', 'protocol']");
  });

  test('are kept by every fixture', async () => {
    const emitted = await emitFixtures(fixtures, 'service', latest, { extensions });
    if (emitted?.path === undefined) throw new Error('no builder');
    expect(emitted.diagnostics).toEqual([]);
    const values = drawAll(fixtures, [emitted.path], 60).get(emitted.path) ?? [];
    expect(values).toHaveLength(60);
    for (const value of values) expect(check(emitted.model, value)).toEqual([]);
    const versions = values.map((value) => (value as { readonly version?: string }).version);
    expect(versions).toContain('2.0.0+build.7');
    const invalid = emitted.files.find(({ path }) => path === 'invalid.ts')?.text;
    expect(invalid).toContain("keyword: 'x-kubernetes-list-map-keys'");
  });

  test('format: "annotate" in the config says that no format is a rule', async () => {
    const { model } = await readModel(
      { uri: 'a.json', value: latest },
      { extensions, formats: 'annotate' },
    );
    if (model === undefined) throw new Error('not read');
    expect(check(model, { ports: [{ port: 80, protocol: 'TCP' }], version: '1' })).toEqual([]);
  });

  test('are in the model as data, which tells schemas apart and is no annotation', async () => {
    const read = async (keys: readonly string[]): Promise<Model> => {
      const value = { 'x-kubernetes-list-map-keys': keys, 'x-other': 1 };
      const { model } = await readModel({ uri: 'a.json', value }, { extensions });
      if (model === undefined) throw new Error('not read');
      return model;
    };
    const [one, same, other] = [await read(['a']), await read(['a']), await read(['b'])];
    const rules = ({ definitions: [root] }: Model) => {
      if (root === undefined) throw new Error('no root');
      return root.schema;
    };
    expect(rules(one).custom).toEqual([{ keyword: 'x-kubernetes-list-map-keys', value: ['a'] }]);
    expect(equalSchemas(rules(one), rules(same))).toBe(true);
    expect(equalSchemas(rules(one), rules(other))).toBe(false);
    expect(collectAnnotations(one, []).map(({ keyword }) => keyword)).toEqual(['x-other']);
    expect(JSON.parse(JSON.stringify(one.definitions))).toEqual(one.definitions);
  });

  test('a value that the metaSchema refuses is an error at its place', async () => {
    const value = { items: { 'x-kubernetes-list-map-keys': ['a', 1] } };
    const { diagnostics } = await readModel({ uri: 'a.json', value }, { extensions });
    expect(diagnostics).toMatchObject([
      {
        code: 'invalid-keyword-value',
        message: 'The value of "x-kubernetes-list-map-keys" must be a string; got 1.',
        at: { pointer: '/items/x-kubernetes-list-map-keys/1' },
      },
    ]);
  });

  test('are refused under not', async () => {
    const value = { type: ['string', 'number'], not: { 'x-kubernetes-int-or-string': true } };
    const emitted: Emitted = await emit(folder, 'refused', value, { extensions });
    for (const each of [1, 'a', 1.5]) {
      expect(emitted.is(each)).toBe(check(emitted.model, each).length === 0);
    }
    expect(emitted.is(1.5)).toBe(true);
  });
});

function told(
  issues: readonly { readonly pointer: string; readonly keyword: string }[],
): readonly string[] {
  return issues.map(({ pointer, keyword }) => `${pointer} ${keyword}`).sort();
}
