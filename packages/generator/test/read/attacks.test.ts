import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import { readModel } from '../../src/read-model.js';

const shared =
  process.env['TREFOIL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const folder = join(shared, 'attacks');

const read = (name: string) => readModel(join(folder, name));

describe.skipIf(!existsSync(folder))(
  'hostile schemas (skipped where ../shared/attacks is missing)',
  () => {
    const refused: readonly (readonly [file: string, codes: readonly string[]])[] = [
      ['a25-type-keyword-code.json', Array<string>(3).fill('invalid-keyword-value')],
      [
        'd11-number-edges.json',
        ['inexact-number', 'invalid-keyword-value', 'invalid-keyword-value'],
      ],
      ['d12-yaml-bomb.yaml', ['syntax-error']],
      ['e01-ref-file-url.json', ['reference-not-found']],
      ['e02-ref-traversal.json', ['reference-not-found']],
      ['e03-ref-http-loopback.json', ['reference-not-found']],
      ['e04-ref-odd-schemes.json', Array<string>(4).fill('reference-not-found')],
      ['e05-schema-keyword-remote.json', ['unknown-dialect']],
    ];
    test.each(refused)('%s is refused', async (file, codes) => {
      const { diagnostics, documents, model } = await read(file);
      expect(model).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(codes);
      expect(documents.length).toBeLessThan(2);
    });

    const large = [
      'd01-billion-laughs-allof.json',
      'd02-billion-laughs-properties.json',
      'd08-huge-properties.json',
      'd09-huge-oneof.json',
    ];
    test.each(large)('%s is read and checked without unfolding it', async (file) => {
      const { model } = await read(file);
      expect(model && check(model, { x: 'a' })).toBeDefined();
      expect(JSON.stringify(model).length).toBeLessThan(4_000_000);
    });

    test('definitions with hostile names get safe ones', async () => {
      const { model } = await read('e06-output-path-from-name.json');
      const names = model?.definitions.map(({ name }) => name) ?? [];
      expect(names.filter((name) => !/^[A-Z]\w{0,99}$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    });

    test('keys of an object prototype stay keys', async () => {
      const { model } = await read('b05-defs-proto.json');
      expect(model && check(model, { x: 'a' })).toEqual([]);
      expect(model && check(model, { x: 1 })).toHaveLength(1);
      expect('polluted' in {}).toBe(false);
    });
  },
);
