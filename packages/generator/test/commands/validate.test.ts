import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.js';
import { makeProject, type ProjectOnDisk, recordingTerminal } from './project-on-disk.js';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Order',
  type: 'object',
  properties: {
    id: { type: 'string', readOnly: true },
    state: { enum: ['open', 'paid', 'shipped'] },
    items: { type: 'array', items: { $ref: '#/$defs/Item' } },
    at: { type: 'string', format: 'date-time' },
  },
  required: ['state'],
  additionalProperties: false,
  $defs: {
    Item: { type: 'object', properties: { sku: { type: 'string' } }, required: ['sku'] },
  },
};

let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject({ 'order.schema.json': schema });
});
afterEach(() => project.remove());

const validate = (...words: string[]) => project.trefoil('validate', ...words);

interface Data {
  readonly ok: boolean;
  readonly faults: readonly Readonly<Record<string, unknown>>[];
}

/** What `--json` gives for files by name; each fault as its place and message. */
async function faultsOf(files: Readonly<Record<string, string | object>>, ...more: string[]) {
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  const { out } = await validate('order.schema.json', ...Object.keys(files), '--json', ...more);
  return (JSON.parse(out) as Data).faults.map(
    ({ file, line, column, message, help = '' }) => `${file}:${line}:${column} ${message} ${help}`,
  );
}

describe('what is told of a fault', () => {
  test('is its place, a sentence, the lines around it and what may have been meant', async () => {
    project.write('a.json', '{\n  "state": "opne"\n}\n');
    const { code, out, err } = await validate('order.schema.json', 'a.json');
    expect(code).toBe(1);
    expect(out).toBe(`error [invalid-data] a.json:2:3  #/state
  Must be one of "open", "paid" or "shipped"; got "opne".

    1 | {
  > 2 |   "state": "opne"
      |   ^
    3 | }

  help: Did you mean "open"?
  rule: #/properties/state/enum

`);
    expect(err).toMatch(/^1 file, 1 fault \(\d+ ms\)\n$/);
  });

  test('is the property that was meant, from both sides', async () => {
    expect(await faultsOf({ 'a.json': '{"sate": "open", "zzz": 1}' })).toEqual([
      'a.json:1:1 Must have the property "state". There is "sate": is "state" meant?',
      'a.json:1:2 Unknown property "sate". Did you mean "state"?',
      'a.json:1:18 Unknown property "zzz". The schema has "id", "state", "items", "at".',
    ]);
  });

  test('is every fault of every file, in YAML of several documents and line by line too', async () => {
    const files = {
      'a.json': { state: 'open', items: [{ sku: 1 }, {}] },
      'b.yaml': 'state: open\n---\nstate: paid\nitems:\n  - sku: no\n  - sku: 5\n---\n- x\n',
      'c.ndjson': '{"state": "open"}\r\n\r\n{"state": 1}\n{"state":\n{"state": "paid"}',
    };
    expect(await faultsOf(files)).toEqual([
      'a.json:5:7 Must be a string; got 1. ',
      'a.json:7:5 Must have the property "sku". ',
      'b.yaml:6:5 Must be a string; got 5. ',
      'b.yaml:8:1 Must be an object; got an array. ',
      'c.ndjson:3:2 Must be one of "open", "paid" or "shipped"; got 1. ',
      expect.stringMatching(/^c\.ndjson:4:\d+ This is not valid JSON: /),
    ]);
  });

  test('is a file that cannot be read as data, and the others go on', async () => {
    const files = {
      'empty.json': '',
      'tab.yaml': 'state: open\nitems:\n\t- sku: a\n',
      'text.json': 'hello',
      'wide.json': '{\u0000"\u0000',
      'twice.json': '{"state": "open", "state": "paid"}',
      'bom.json': '\uFEFF{"state": "open"}',
      'wrong.json': '{}',
    };
    expect(await faultsOf(files)).toEqual([
      'empty.json:1:1 The file is empty. Write a value, or remove the file.',
      expect.stringMatching(/^tab\.yaml:3:1 This YAML cannot be read: Tabs are not allowed/),
      expect.stringMatching(/^text\.json:1:1 This is not valid JSON: /),
      'wide.json:1:1 The file is not UTF-8 text. Save it as UTF-8.',
      'twice.json:1:19 The key "state" stands twice in one object; only the last would count. Remove or rename one of them.',
      'wrong.json:1:1 Must have the property "state". ',
    ]);
  });

  test('is a warning where only the reader is affected', async () => {
    project.write('twice.json', '{"state": "open", "state": "paid"}');
    const { code, err } = await validate('order.schema.json', 'twice.json');
    expect(code).toBe(0);
    expect(err).toContain('1 file, no faults, 1 warning');
  });
});

describe('which files are checked', () => {
  beforeEach(() => {
    project.write('data/a.json', { state: 'open' });
    project.write('data/deep/b.yml', 'state: none\n');
    project.write('data/notes.md', 'not data');
    project.write('data/node_modules/x.json', '{}');
  });

  test.each([
    [['data'], '2 files, 1 with faults, 1 fault'],
    [['data/**/*.yml'], '1 file, 1 fault'],
    [['data/a.json', 'data/*.json', './data/a.json'], '1 file, no faults'],
    [['.'], '2 files, 1 with faults, 1 fault'],
  ])('%j', async (words, summary) => {
    const { err } = await validate('order.schema.json', ...words);
    expect(err).toContain(`${summary} (`);
  });

  test('the schema among them is left out with a word', async () => {
    const { code, err } = await validate('order.schema.json', 'order.schema.json', 'data/a.json');
    expect(code).toBe(0);
    expect(err).toContain('order.schema.json is the schema itself, so it was not checked as data.');
  });

  test('stdin, as JSON, as lines and as YAML', () => {
    const trefoil = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
    const ask = (input: string) => {
      const words = [trefoil, 'validate', 'order.schema.json', '-', '--json'];
      const { stdout } = spawnSync(process.execPath, words, { cwd: project.root, input });
      const { faults, ...counts } = JSON.parse(String(stdout));
      return `${counts.documents} ${faults.map(({ line }: { line: number }) => line).join()}`;
    };
    expect(ask('{\n"state": "opne"}')).toBe('1 2');
    expect(ask('{"state": "open"}\n{"state": "opne"}\n')).toBe('2 2');
    expect(ask('state: open\n---\nstate: opne\n')).toBe('2 3');
  });
});

describe('which schema is meant', () => {
  const config = {
    schemas: [
      {
        input: 'order.schema.json',
        output: { folder: 'out', name: 'purchase' },
        formats: 'assert',
      },
    ],
  };

  test('a part of a file, by pointer or anchor', async () => {
    project.write('item.json', { sku: 5 });
    const { out } = await validate('order.schema.json#/$defs/Item', 'item.json');
    expect(out).toContain('rule: #/$defs/Item/properties/sku/type');
    const wrong = await validate('order.schema.json#/$defs/Itme', 'item.json');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('There is no schema at #/$defs/Itme.');
    expect(wrong.err).toContain('Did you mean "/$defs/Item"?');
    const old = await validate('order.schema.json#/definitions/Item', 'item.json');
    expect(old.err).toContain('Did you mean "#/$defs/Item"?');
  });

  test('one of the config by name, with its options', async () => {
    project.write('trefoil.config.json', config);
    project.write('a.json', { state: 'open', at: 'today' });
    for (const name of ['purchase', 'order', 'Purchase']) {
      const { out } = await validate(name, 'a.json');
      expect(out).toContain(
        '#/at\n  Must be a date and time like "2024-05-02T15:01:23Z"; got "today".',
      );
    }
    expect((await validate('order.schema.json', 'a.json')).code).toBe(0);
    expect((await validate('order.schema.json', 'a.json', '--formats', 'assert')).code).toBe(1);
    expect((await validate('puchase', 'a.json')).err).toContain('Did you mean "purchase"?');
  });

  test('a face of it', async () => {
    project.write('a.json', { state: 'open', id: 'A' });
    expect((await validate('order.schema.json', 'a.json')).code).toBe(0);
    const { out } = await validate('order.schema.json', 'a.json', '--face', 'write');
    expect(out).toContain('Output only: remove it');
  });

  test('a file with references to others', async () => {
    project.write('main.json', { $ref: 'urn:parts#/$defs/A' });
    project.write('parts.json', { $id: 'urn:parts', $defs: { A: { type: 'string' } } });
    project.write('a.yaml', '5');
    const { out } = await validate('main.json', 'a.yaml', '--reference', 'parts.json');
    expect(out).toContain('Must be a string; got 5.');
    expect((await validate('main.json', 'a.yaml')).code).toBe(2);
  });
});

describe('wrong use ends with 2 and says what is wrong', () => {
  test.each([
    ['', /A schema and data files are missing\. Usage: trefoil validate SCHEMA FILES/],
    ['order.schema.json', /The data files are missing\./],
    ['order.schema.json order.schema.json', /The only file is the schema itself\./],
    ['gone.json a.json', /There is no schema "gone\.json": no such file, and no config\./],
    ['order.json a.json', /Did you mean "order\.schema\.json"\?/],
    ['https://example.com/s.json a.json', /nothing is fetched\. Download it, and name the file\./],
    ['. a.json', /"\." is a folder\. The schema is one file, and comes first\./],
    ['order.schema.json b.json', /There is no file b\.json\. Did you mean "a\.json"\?/],
    ['order.schema.json x/*.json', /No file matches "x\/\*\.json"\./],
    ['order.schema.json empty', /The folder empty holds no JSON, YAML or NDJSON files\./],
    [
      'a.json order.schema.json',
      /"a\.json" does not look like a schema: .* The schema comes first/,
    ],
    ['broken.json a.json', /1 error; nothing was checked\./],
  ])('trefoil validate %s', async (line, message) => {
    project.write('a.json', { state: 'open' });
    project.write('empty/notes.md', '');
    project.write('broken.json', { type: 'strnig' });
    const { code, err, out } = await validate(...line.split(' ').filter((word) => word !== ''));
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  test('but what can be checked is checked all the same', async () => {
    project.write('a.json', {});
    const { code, err, out } = await validate('order.schema.json', 'b.json', 'a.json');
    expect(code).toBe(2);
    expect(err).toContain('There is no file b.json.');
    expect(out).toContain('a.json:1:1');
  });
});

test('a schema without rules is told of', async () => {
  project.write('free.json', {});
  project.write('a.json', { state: 'open' });
  expect(await validate('free.json', 'a.json')).toMatchObject({
    code: 0,
    err: expect.stringContaining('free.json has no rules, so that every value is valid.'),
  });
});

test('a reader that has enough of it ends it without a word', () => {
  const trefoil = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
  project.write('many.ndjson', '{"state": "opne"}\n'.repeat(5000));
  const line = `"${process.execPath}" "${trefoil}" validate order.schema.json many.ndjson | head -1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: project.root });
  expect(String(stdout)).toBe('error [invalid-data] many.ndjson:1:2  #/state\n');
  expect(String(stderr)).toBe('');
});

test('--json gives one object, also where nothing is wrong', async () => {
  project.write('a.json', { state: 'open' });
  const { code, err, out } = await validate('order.schema.json', 'a.json', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    ok: true,
    faults: [],
    files: 1,
    documents: 1,
    filesWithFaults: 0,
    warnings: 0,
    mistakes: [],
    diagnostics: [],
  });
});

test('Ctrl-C stops it', async () => {
  project.write('a.json', { state: 'open' });
  const stop = new AbortController();
  const { terminal, texts } = recordingTerminal(project.root, stop.signal);
  stop.abort();
  expect(await run(['validate', 'order.schema.json', 'a.json'], terminal)).toBe(130);
  expect(texts().out).toBe('');
});

test('a large file of lines takes little memory', () => {
  const trefoil = fileURLToPath(new URL('../../bin/trefoil.js', import.meta.url));
  const line = `{"state": "open", "items": [${'{"sku": "a"},'.repeat(150)}{"sku": "b"}]}\n`;
  project.write('big.ndjson', line.repeat(20_000));
  const words = ['--max-old-space-size=24', trefoil, 'validate', 'order.schema.json', 'big.ndjson'];
  execFileSync(process.execPath, words, { cwd: project.root, stdio: 'ignore' });
});
