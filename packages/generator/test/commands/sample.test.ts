import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { run } from '../../src/cli.js';
import { barText } from '../../src/commands/progress.js';
import { check } from '../../src/model/check.js';
import { readModel } from '../../src/read-model.js';
import {
  makeProject,
  orderSchema,
  type ProjectOnDisk,
  recordingTerminal,
} from './project-on-disk.js';

const bin = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
const built = existsSync(new URL('../../dist/cli.js', import.meta.url));
const whenBuilt = (title: string) => (built ? title : `${title} (skipped: dist is not built)`);

const api = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {},
  components: { schemas: { Order: orderSchema, Sku: { type: 'string', pattern: '^[A-Z]{3}$' } } },
};

let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject({ 'order.schema.json': orderSchema, 'api.json': api });
});
afterEach(() => project.remove());

const sample = (...words: string[]) => project.trefoil('sample', ...words);

async function isOrder(value: unknown): Promise<boolean> {
  const { model } = await readModel({ uri: 'order.json', value: orderSchema });
  if (model === undefined) throw new Error('the schema was not read');
  return check(model, value).length === 0;
}

describe('what is written', () => {
  test('is one value, the same for the same seed', async () => {
    const first = await sample('order.schema.json');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(await isOrder(JSON.parse(first.out))).toBe(true);
    expect((await sample('order.schema.json', '--seed', '0')).out).toBe(first.out);
    expect((await sample('order.schema.json', '--seed', 'tuesday')).out).not.toBe(first.out);
  });

  test('comes with the rules that let a property have no value, line by line', async () => {
    const own = makeProject({
      'a.json': { properties: { a: { const: 3, minimum: 5 }, b: { type: 'string' } } },
    });
    const { code, err } = await own.trefoil('sample', 'a.json');
    own.remove();
    expect(code).toBe(0);
    expect(err).toMatch(/^ {2}const a\.json:\d+:\d+ {2}#\/properties\/a\/const$/m);
    expect(err).toMatch(/^ {2}minimum a\.json:\d+:\d+ {2}#\/properties\/a\/minimum$/m);
  });

  test('is a list in each format, of the same values', async () => {
    const words = ['order.schema.json', '--count', '20', '--maximal'];
    const values: unknown = JSON.parse((await sample(...words)).out);
    expect(values).toHaveLength(20);
    for (const value of values as unknown[]) expect(await isOrder(value)).toBe(true);
    const lines = (await sample(...words, '--format', 'ndjson')).out.trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(values);
    const documents = parseAllDocuments((await sample(...words, '--format', 'yaml')).out);
    expect(documents.map((document): unknown => document.toJS())).toEqual(values);
  });

  test('has nothing optional, or all of it', async () => {
    const keys = async (flag: string) =>
      Object.keys(JSON.parse((await sample('order.schema.json', flag)).out) as object);
    expect(await keys('--minimal')).toEqual(['id']);
    expect(await keys('--maximal')).toEqual(['id', 'count']);
  });

  test('is wrong in one way each where that is asked for', async () => {
    const { out } = await sample('order.schema.json', '--invalid');
    const cases = JSON.parse(out) as readonly { keyword: string; value: unknown }[];
    expect(cases.map(({ keyword }) => keyword)).toContain('additionalProperties');
    for (const { value } of cases) expect(await isOrder(value)).toBe(false);
  });

  test('is at the edges of the rules where that is asked for', async () => {
    const cases = JSON.parse((await sample('order.schema.json', '--boundary')).out) as readonly {
      name: string;
      value: { count?: number };
    }[];
    for (const { value } of cases) expect(await isOrder(value)).toBe(true);
    const named = (name: string) => cases.find((one) => one.name === name)?.value.count;
    expect(named('/count is the most')).toBe(99);
    expect(named('/count is just inside the most')).toBe(98);
    expect(cases.map(({ name }) => name)).toContain('/id has 1 astral character');
  });

  test('is an empty list where none are wanted', async () => {
    expect((await sample('order.schema.json', '--count', '0')).out).toBe('[\n]\n');
  });

  test('goes to a file, in the format of its name', async () => {
    const { code, out, err } = await sample(
      'order.schema.json',
      '--count',
      '5',
      '--out',
      'o.ndjson',
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^5 values of Order in o\.ndjson \(\d+\.\d s\)\n$/);
    expect(project.read('o.ndjson').split('\n')).toHaveLength(6);
    expect(project.list()).toEqual(['api.json', 'o.ndjson', 'order.schema.json']);
    const told = await sample('order.schema.json', '--count', '5', '--out', 'o.json', '--json');
    expect(JSON.parse(told.out)).toMatchObject({ ok: true, schema: 'Order', values: 5, seed: 0 });
  });
});

describe('what it is made from', () => {
  test('is a component of an OpenAPI document, by name or by pointer', async () => {
    const sku = /^"[A-Z]{3}"\n$/;
    expect((await sample('api.json#Sku')).out).toMatch(sku);
    expect((await sample('api.json#/components/schemas/Sku')).out).toMatch(sku);
    const { code, err } = await sample('api.json');
    expect(code).toBe(2);
    expect(err).toBe(
      'error "api.json" describes 2 schemas: Order, Sku. Name one, like api.json#Order.\n',
    );
  });

  test('is the only component where there is one', async () => {
    const { Sku } = api.components.schemas;
    project.write('one.json', { ...api, components: { schemas: { Sku } } });
    expect((await sample('one.json')).out).toMatch(/^"[A-Z]{3}"\n$/);
  });

  test('is an old draft too', async () => {
    project.write('old.json', {
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'integer',
      minimum: 4,
      exclusiveMinimum: true,
      maximum: 5,
    });
    expect((await sample('old.json')).out).toBe('5\n');
  });

  test.skipIf(!built)(whenBuilt('is stdin, as JSON or YAML'), () => {
    const from = (input: string) =>
      spawnSync(process.execPath, [bin, 'sample', '-'], { input, encoding: 'utf8' });
    expect(from('{"const": 5}')).toMatchObject({ status: 0, stdout: '5\n' });
    expect(from('type: boolean\nconst: true\n')).toMatchObject({ status: 0, stdout: 'true\n' });
    expect(from('').status).toBe(2);
  });
});

test.each([
  ['', 'A schema is missing. Usage: trefoil sample SCHEMA'],
  ['no.json', 'There is no schema "no.json": no such file, and no config.'],
  ['order.schema.json --count -1', '"--count" takes a whole number, like 1000; got "-1".'],
  ['order.schema.json --count 1e3', '"--count" takes a whole number, like 1000; got "1e3".'],
  ['order.schema.json --minimal --invalid', '"--minimal" and "--invalid" exclude one another.'],
  [
    'order.schema.json --format csv',
    '"--format" does not take "csv". It takes json, ndjson or yaml.',
  ],
  ['order.schema.json --out no/where.json', '"no/where.json" cannot be written: ENOENT'],
])('trefoil sample %s', async (line, message) => {
  const { code, out, err } = await sample(...line.split(' ').filter((word) => word !== ''));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`error ${message}`);
});

test('a schema without values is told with its place', async () => {
  project.write('never.json', { type: 'integer', minimum: 3, maximum: 2 });
  const { code, out, err } = await sample('never.json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('never.json');
  const { ok } = JSON.parse((await sample('never.json', '--json')).out) as { ok: boolean };
  expect(ok).toBe(false);
});

test('a slow reader makes the writer wait', async () => {
  let waiting = 0;
  let most = 0;
  const { terminal } = recordingTerminal(project.root);
  const slow = {
    ...terminal,
    writeData: () => {
      waiting += 1;
      most = Math.max(most, waiting);
    },
    dataTaken: async () => {
      waiting -= 1;
    },
  };
  expect(await run(['sample', 'order.schema.json', '--count', '20000'], slow)).toBe(0);
  expect({ most, waiting }).toEqual({ most: 1, waiting: 0 });
});

test('Ctrl-C leaves no half of a file', async () => {
  const stop = new AbortController();
  const { terminal, texts } = recordingTerminal(project.root, stop.signal);
  stop.abort();
  const words = ['sample', 'order.schema.json', '--count', '20000', '--out', 'o.json'];
  expect(await run(words, terminal)).toBe(130);
  expect(texts().err).toMatch(/^Stopped after [\d,]+ values\.\n$/);
  expect(project.list()).toEqual(['api.json', 'order.schema.json']);
});

test.skipIf(!built)(whenBuilt('a reader that has enough ends it without a word'), async () => {
  const words = [bin, 'sample', 'order.schema.json', '--count', '1000000'];
  const child = spawn(process.execPath, words, { cwd: project.root });
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('exit', done));
  expect({ code, err }).toEqual({ code: 141, err: '' });
});

test('the bar is as full as the work is done', () => {
  expect(barText(0, 10)).toBe('[------------------------] 0 %  0 of 10');
  expect(barText(5_000_000, 10_000_000)).toBe(
    '[############------------] 50 %  5,000,000 of 10,000,000',
  );
});
