import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, orderSchema, type ProjectOnDisk } from './project-on-disk.js';

let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

/** Runs generate on schemas by file name, and gives what a person sees. */
async function generate(
  schemas: Readonly<Record<string, string | object>>,
  listed?: readonly string[],
) {
  for (const [path, content] of Object.entries(schemas)) project.write(path, content);
  project.write('trefoil.config.json', {
    schemas: (listed ?? Object.keys(schemas)).map((input) => ({
      input,
      output: { folder: 'out' },
    })),
  });
  const before = project.list();
  const { code, out, err } = await project.trefoil('generate');
  expect(out).toBe('');
  expect(project.list()).toEqual(before);
  return { code, err };
}

/** The first diagnostic of a run that must fail as wrong input. */
async function problem(
  schemas: Readonly<Record<string, string | object>>,
  listed?: readonly string[],
) {
  const { code, err } = await generate(schemas, listed);
  expect(code).toBe(2);
  return err;
}

describe('each kind of bad input says where, why and what to do', () => {
  test('a missing file, at the place that names it', async () => {
    const err = await problem({}, ['gone.schema.json']);
    expect(err).toMatch(
      /^error \[file-not-found\] trefoil\.config\.json:4:7 {2}#\/schemas\/0\/input$/m,
    );
    expect(err).toContain('The schema gone.schema.json was not read: there is no such file.');
    expect(err).toMatch(/^ {2}> 4 \| .*"input": "gone\.schema\.json"/m);
    expect(err).toContain('help: ');
  });

  test('a syntax error in JSON', async () => {
    const err = await problem({ 'a.schema.json': '{\n  "type": "object",\n}\n' });
    expect(err).toMatch(/^error \[syntax-error\] a\.schema\.json:3:1$/m);
    expect(err).toMatch(/^ {2}> 3 \| \}$/m);
    expect(err).toContain('help: ');
  });

  test('a syntax error in YAML', async () => {
    const err = await problem({ 'a.schema.yaml': 'type: object\nproperties:\n  a: [1\nb: 2\n' });
    expect(err).toMatch(/^error \[syntax-error\] a\.schema\.yaml:\d+:\d+$/m);
    expect(err).toMatch(/^ {2}> \d \| /m);
    expect(err).toContain('help: ');
  });

  test('a dangling $ref, with the nearest name', async () => {
    const err = await problem({
      'a.schema.json': { $defs: { Position: {} }, properties: { x: { $ref: '#/$defs/Positon' } } },
    });
    expect(err).toMatch(
      /^error \[reference-not-found\] a\.schema\.json:7:7 {2}#\/properties\/x\/\$ref$/m,
    );
    expect(err).toContain('help: Did you mean "Position"?');
  });

  test('a loop of $refs', async () => {
    const err = await problem({
      'a.schema.json': {
        $defs: { A: { $ref: '#/$defs/B' }, B: { $ref: '#/$defs/A' } },
        $ref: '#/$defs/A',
      },
    });
    expect(err).toMatch(/^error \[reference-loop\] a\.schema\.json:3:5 /m);
    expect(err).toContain('#/$defs/A → #/$defs/B → #/$defs/A');
  });

  test('an unknown $schema', async () => {
    const err = await problem({
      'a.schema.json': { $schema: 'https://json-schema.org/draft/2021-12/schema' },
    });
    expect(err).toMatch(/^error \[unknown-dialect\] a\.schema\.json:2:3 {2}#\/\$schema$/m);
    expect(err).toContain('https://json-schema.org/draft/2020-12/schema');
  });

  test('a misspelt keyword', async () => {
    const err = await problem({ 'a.schema.json': { type: 'object', proprties: {} } });
    expect(err).toMatch(/^error \[unknown-keyword\] a\.schema\.json:3:3 {2}#\/proprties$/m);
    expect(err).toContain('Did you mean "properties"?');
  });

  test('a contradiction', async () => {
    const err = await problem({ 'a.schema.json': { type: 'integer', minimum: 5, maximum: 3 } });
    expect(err).toMatch(/^error \[contradiction\] a\.schema\.json:4:3 {2}#\/maximum$/m);
    expect(err).toContain('minimum 5 is above maximum 3');
  });

  test('two schemas with one name', async () => {
    const err = await problem({
      'a.schema.json': orderSchema,
      'b.schema.json': orderSchema,
    });
    expect(err).toMatch(
      /^error \[name-conflict\] trefoil\.config\.json:\d+:\d+ {2}#\/schemas\/1\/output$/m,
    );
    expect(err).toContain('b.schema.json and a.schema.json');
    expect(err).toContain('help: Give one of them another name');
  });

  test('an output folder that is not ours', async () => {
    const err = await problem({ 'a.schema.json': orderSchema, 'out/order/types/mine.ts': '' }, [
      'a.schema.json',
    ]);
    expect(err).toMatch(/^error \[output-not-ours\] out\/order\/types$/m);
    expect(err).toContain('mine.ts');
  });

  test('a path that cannot be written', async () => {
    const err = await problem({ 'a.schema.json': orderSchema, out: 'a file' }, ['a.schema.json']);
    expect(err).toMatch(/^error \[write-failed\] out\/order\/types/m);
    expect(err).toContain('a part of its path is a file, not a folder');
  });

  test('a config that is missing', async () => {
    const { code, err } = await project.trefoil('generate');
    expect(code).toBe(2);
    expect(err).toContain('error [config-not-found]');
    expect(err).toContain('help: Run `trefoil init`');
  });

  test('a command or an option that does not exist', async () => {
    const command = await project.trefoil('genrate');
    expect(command).toMatchObject({ code: 2, out: '' });
    expect(command.err).toContain('Did you mean "generate"?');
    const option = await project.trefoil('generate', '--wacth');
    expect(option.code).toBe(2);
    expect(option.err).toContain('Did you mean "--watch"?');
  });
});

test('one run tells all problems of all schemas, and writes none of the good ones', async () => {
  const err = await problem({
    'good.schema.json': orderSchema,
    'a.schema.json': '{',
    'b.schema.json': {
      minimum: 2,
      maximum: 1,
      tpye: 'object',
      properties: { x: { $ref: '#/nowhere' } },
    },
  });
  for (const code of ['syntax-error', 'contradiction', 'unknown-keyword', 'reference-not-found']) {
    expect(err).toContain(`[${code}]`);
  }
  expect(err).toContain('4 errors; nothing was written.');
});

test('with --json the diagnostics are data on stdout, and stderr is silent', async () => {
  project.write('a.schema.json', { minimum: 2, maximum: 1 });
  project.write('trefoil.config.json', {
    schemas: [{ input: 'a.schema.json', output: { folder: 'out' } }],
  });
  const { code, out, err } = await project.trefoil('generate', '--json');
  expect({ code, err }).toEqual({ code: 2, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    files: [],
    diagnostics: [
      { code: 'contradiction', severity: 'error', at: { pointer: '/maximum', line: 3, column: 3 } },
    ],
  });
});
