import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { compile } from '../targets/types/compiler.js';
import { makeProject, type ProjectOnDisk } from '../commands/project-on-disk.js';
import { readFileSync } from 'node:fs';
import { modules, serviceSchema } from './service.js';

let project: ProjectOnDisk = makeProject();
afterEach(() => project.remove());

const keyword =
  "export const keyword = 'x-even';\nexport const metaSchema = { type: 'boolean' };\n";
const check = 'export const check = (value) => value % 2 === 0;\n';
const numbers = "export const appliesTo = ['number'];\n";

describe('a module that will not do', () => {
  const wrong: Readonly<Record<string, readonly [text: string, said: string]>> = {
    'says nothing': ['export {};', 'exports neither `keyword` nor `format`'],
    'has no check': [keyword, '`check` must be a function'],
    'has no metaSchema': [`export const keyword = 'x-even';\n${check}`, '`metaSchema` must be'],
    'has a wrong metaSchema': [
      `export const keyword = 'x-even';\nexport const metaSchema = { type: 'none' };\n${check}`,
      '`metaSchema` is no schema: /type ',
    ],
    'takes a name of the specification': [
      `export const keyword = 'minLength';\nexport const metaSchema = {};\n${check}`,
      '"minLength" has a meaning already',
    ],
    'names a type that is none': [
      `${keyword}${check}export const appliesTo = ['integer'];`,
      '`appliesTo` must be a list of null, boolean',
    ],
    'has a message that is none': [`${keyword}${check}export const message = 1;`, '`message`'],
    'prints text': [
      `${keyword}${numbers}${check}export const print = () => 'value > 1';`,
      'gives no code',
    ],
    'prints something else than it checks': [
      `${keyword}${numbers}${check}export const print = ({ code, value }) => code\`\${value} > 0\`;`,
      'says false of 0, of which `check` says true',
    ],
    'prints what is no expression': [
      `${keyword}${numbers}${check}export const print = ({ code, value }) => code\`if \${value}\`;`,
      'fails: ',
    ],
    'imports something': [`import 'node:fs';\n${keyword}${check}`, 'imports something'],
    'throws at once': ["throw new Error('no');", 'cannot be loaded: no'],
    'takes a format of the specification': [
      `export const format = 'email';\n${check}`,
      '"email" is a format of the specification',
    ],
    'refuses its own example': [
      `export const format = 'even';\n${check}export const examples = ['1'];`,
      '`check` refuses the example "1"',
    ],
  };

  test.each(Object.entries(wrong))('%s', async (_, [text, said]) => {
    const found = await diagnose({ 'own.mjs': text });
    expect(found.map(({ message }) => message).join('\n')).toContain(said);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('is not there: told where the config names it', async () => {
    const [found] = await diagnose({});
    expect(found).toMatchObject({
      code: 'file-not-found',
      at: { uri: expect.stringMatching(/trefoil\.config\.json$/), pointer: '/extensions/0' },
    });
  });

  test('is TypeScript, which not every Node runs', async () => {
    const found = await diagnose({ 'own.ts': keyword + check }, ['own.ts']);
    expect(found.map(({ message }) => message)).toEqual(['own.ts is no JavaScript.']);
  });

  test('is named twice', async () => {
    const text = keyword + check;
    const found = await diagnose({ 'own.mjs': text, 'other.mjs': text }, ['own.mjs', 'other.mjs']);
    expect(found.map(({ message }) => message)).toEqual([
      'Another module of the config has the same name.',
    ]);
  });
});

test('one file and one line: the output compiles, and a check that throws refuses', async () => {
  const text = readFileSync(`${modules}list-map-keys.mjs`, 'utf8');
  project = makeProject({
    'own.mjs': text,
    'a.schema.json': serviceSchema('https://json-schema.org/draft/2020-12/schema'),
    'a.json': { ports: [null] },
    ...config(['own.mjs']),
  });
  expect(await project.trefoil('generate')).toMatchObject({ code: 0 });
  const paths = project.list().filter((path) => path.endsWith('.ts'));
  const files = new Map(paths.map((path) => [`/${path}`, project.read(path)]));
  const complaints = compile(files, { declaration: true, noUncheckedIndexedAccess: true });
  expect([...complaints]).toEqual([]);
  const { code, out } = await project.trefoil('validate', 'a', 'a.json', '--json');
  expect(code).toBe(1);
  expect(out).toContain('x-kubernetes-list-map-keys');
});

test('editors check modules by the types that they name', () => {
  const entry = new URL('../../src/model/extensions.ts', import.meta.url).pathname;
  const own = (file: string): string => readFileSync(`${modules}${file}`, 'utf8');
  const files = new Map([
    ['/node_modules/@trefoil/generator/package.json', '{ "types": "index.d.ts" }'],
    ['/node_modules/@trefoil/generator/index.d.ts', `export type * from '${entry}';`],
    ['/right.mjs', own('list-map-keys.mjs')],
    ['/printed.mjs', own('int-or-string.mjs')],
    ['/wrong.mjs', own('list-map-keys.mjs').replace('keys.map((key)', 'keys.map((key, { none })')],
  ]);
  const modern = { allowJs: true, checkJs: true, allowImportingTsExtensions: true };
  const complaints = compile(files, modern);
  expect([...complaints.keys()]).toEqual(['/wrong.mjs']);
});

test('text of a schema is data for the code that a module prints', async () => {
  const hostile = "'); throw new Error('run'); ('";
  project = makeProject({
    'own.mjs': `
      export const keyword = 'x-starts';
      export const appliesTo = ['string'];
      export const metaSchema = { type: 'string' };
      export const check = (value, start) => value.startsWith(start);
      export const print = ({ code, value, parameter }) => code\`\${value}.startsWith(\${parameter})\`;
    `,
    'a.schema.json': { title: 'Word', type: 'string', 'x-starts': hostile },
    ...config(['own.mjs']),
  });
  expect(await project.trefoil('generate')).toMatchObject({ code: 0 });
  expect(project.read('out/word/validators/matches.ts')).toContain(
    `value.startsWith("'); throw new Error('run'); ('")`,
  );
});

function config(extensions: readonly string[]): Readonly<Record<string, object>> {
  const schemas = [{ input: 'a.schema.json', output: { folder: 'out' } }];
  return { 'trefoil.config.json': { schemas, extensions } };
}

async function diagnose(
  files: Readonly<Record<string, string>>,
  extensions: readonly string[] = ['own.mjs'],
): Promise<readonly Diagnostic[]> {
  project = makeProject({
    'a.schema.json': { title: 'Even', 'x-even': true },
    ...config(extensions),
    ...files,
  });
  const { out } = await project.trefoil('generate', '--json');
  return (JSON.parse(out) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
}
