import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { readModel } from '../../src/read-model.js';
import { modelOf, problemsOf } from '../normalize/read-schema.js';

describe('inside of a document', () => {
  const $defs = { 'a/b~c d': {}, outer: { $id: 'urn:inner', $defs: { x: { $anchor: 'there' } } } };
  const cases: readonly (readonly [reference: string, id: string])[] = [
    ['#', '#'],
    ['#/$defs/a~1b~0c%20d', '#/$defs/a~1b~0c d'],
    ['urn:inner', '#/$defs/outer'],
    ['urn:inner#/$defs/x', '#/$defs/outer/$defs/x'],
    ['urn:inner#there', '#/$defs/outer/$defs/x'],
    ['https://example.com/root.json#/$defs/outer', '#/$defs/outer'],
    ['root.json', '#'],
  ];
  test.each(cases)('%s', async (reference, id) => {
    const model = await modelOf({
      ...{ $id: 'https://example.com/root.json', $defs },
      properties: { a: { $ref: reference } },
    });
    const root = model.definitions.find((definition) => definition.id === model.root);
    expect(root?.schema.object?.properties?.[0]?.schema.refs).toEqual([id]);
  });
});

describe('references that lead nowhere', () => {
  const $defs = { Position: { $anchor: 'place' }, list: { enum: [1] } };
  const cases: readonly (readonly [reference: string, reason: RegExp, help: string | RegExp])[] = [
    ['#/$defs/Positon', /there is no "Positon" at \/\$defs/, 'Did you mean "Position"?'],
    ['#/defs/Position', /there is no "defs" at the top/, 'Did you mean "$defs"?'],
    ['#plaice', /no anchor "plaice"/, 'Did you mean "place"?'],
    ['#/$defs/list/enum/0', /no schema/, /./],
    ['#/$defs/list/enum/00', /there is no "00"/, /./],
    ['#/%', /percent/, /./],
    ['http://[', /not a URI/, /./],
    ['https://example.com/a.json', /no schema with the identifier/, /network/],
    ['other.json', /no schema with the identifier/, /./],
    ['#/constructor', /there is no "constructor"/, /./],
  ];
  test.each(cases)('%s', async (reference, reason, help) => {
    const { diagnostics, model } = await readModel({
      uri: 'test.json',
      value: { $defs, properties: { a: { $ref: reference } } },
    });
    expect(model).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'reference-not-found' });
    expect(diagnostics[0]?.message).toMatch(reason);
    expect(diagnostics[0]?.help).toMatch(help);
  });
});

test('two schemas with one identifier', async () => {
  const twice = { $defs: { a: { $id: 'urn:x' }, b: { $id: 'urn:x' } } };
  expect(await problemsOf(twice)).toEqual(['error duplicate-id /$defs/b/$id']);
  const anchors = { $defs: { a: { $anchor: 'x' }, b: { $anchor: 'x' } } };
  expect(await problemsOf(anchors)).toEqual(['error duplicate-id /$defs/b']);
});

test('what is data is never followed', async () => {
  const data = { $ref: '/etc/passwd', $id: 'urn:x' };
  expect(
    await problemsOf({ default: data, const: data, enum: [data], examples: [data], 'x-y': data }),
  ).toEqual([]);
});

test('a document that is supplied is found by its identifier or its address', async () => {
  const references = [
    {
      uri: 'file-a.json',
      value: { $id: 'https://example.com/a.json', $defs: { x: { type: 'null' } } } as Json,
    },
    { uri: 'https://example.com/b.json', text: '{"$defs": {"y": {"type": "string"}}}' },
  ];
  const model = await modelOf(
    {
      $id: 'https://example.com/root.json',
      anyOf: [{ $ref: 'a.json#/$defs/x' }, { $ref: 'https://example.com/b.json#/$defs/y' }],
    },
    { references },
  );
  expect(model.definitions.map(({ id, name }) => [id, name])).toEqual([
    ['#', 'Root'],
    ['file-a.json#/$defs/x', 'X'],
    ['https://example.com/b.json#/$defs/y', 'Y'],
  ]);
});

test('problems of a supplied document count only where something leads there', async () => {
  const references = [
    { uri: 'https://example.com/a.json', value: { $schema: 'urn:gone', $ref: '#/gone' } },
  ];
  expect(await problemsOf({}, { references })).toEqual([]);
  const used = await problemsOf({ $ref: 'https://example.com/a.json' }, { references });
  expect(used).toEqual(['error unknown-dialect /$schema', 'error reference-not-found /$ref']);
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trefoil-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, content: object): string => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(content));
    return target;
  };

  test('in the folder of the root schema are read, each once', async () => {
    const input = write('root.json', {
      properties: { a: { $ref: 'parts/a.json' }, b: { $ref: 'parts/a.json#/$defs/b' } },
    });
    write('parts/a.json', { $ref: 'b.json', $defs: { b: { $ref: '../root.json' } } });
    write('parts/b.json', { type: 'string' });
    const { diagnostics, documents, model } = await readModel(input);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(documents.map(({ name }) => name)).toEqual([
      'root.json',
      'parts/a.json',
      'parts/b.json',
    ]);
    expect(model?.definitions.map(({ id, name }) => `${id} ${name}`)).toEqual([
      '# Root',
      'parts/a.json# A',
      'parts/a.json#/$defs/b AB',
      'parts/b.json# B',
    ]);
  });

  test('are found beside a schema whose $id is elsewhere', async () => {
    const input = write('root.json', { $id: 'https://example.com/root.json', $ref: 'a.json' });
    write('a.json', { $id: 'https://example.com/a.json', type: 'null' });
    expect((await readModel(input)).diagnostics).toEqual([]);
    write('a.json', { $id: 'https://example.com/b.json', type: 'null' });
    expect((await readModel(input)).diagnostics).toMatchObject([{ code: 'reference-not-found' }]);
  });

  test('outside of it are not, whichever way they are named', async () => {
    write('secret.json', { type: 'null' });
    symlinkSync(join(folder, 'secret.json'), join(folder, 'link.json'));
    mkdirSync(join(folder, 'inner'));
    symlinkSync(join(folder, 'secret.json'), join(folder, 'inner/link.json'));
    for (const reference of [
      '../secret.json',
      'link.json',
      '/etc/hostname',
      `file://${folder}/secret.json`,
      '..',
    ]) {
      const input = write('inner/root.json', { $ref: reference });
      const { diagnostics, documents } = await readModel(input);
      expect(diagnostics).toMatchObject([{ code: 'reference-not-found' }]);
      expect(documents).toHaveLength(1);
    }
  });

  test('that are listed may lie anywhere', async () => {
    const input = write('inner/root.json', { $ref: '../other.json' });
    const other = write('other.json', { type: 'null' });
    const { diagnostics, model } = await readModel(input, { references: [other] });
    expect(diagnostics).toEqual([]);
    expect(model?.definitions.map(({ id }) => id)).toEqual(['#', '../other.json#']);
  });

  test('problems in them are told at their own place', async () => {
    const input = write('root.json', { $ref: 'a.json' });
    write('a.json', { type: 'strin' });
    const { diagnostics } = await readModel(input);
    expect(diagnostics).toMatchObject([
      {
        code: 'invalid-keyword-value',
        at: { uri: join(folder, 'a.json'), pointer: '/type', line: 1, column: 2 },
      },
    ]);
  });

  test('that are missing are told', async () => {
    expect((await readModel(join(folder, 'gone.json'))).diagnostics).toMatchObject([
      { code: 'file-not-found' },
    ]);
  });
});
