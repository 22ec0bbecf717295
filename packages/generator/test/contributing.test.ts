import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as api from '../src/index.js';

const generator = fileURLToPath(new URL('..', import.meta.url));
const root = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-contributing-')));
afterAll(() => rmSync(root, { recursive: true }));

/** The steps of the worked example: new files, and changes of a few lines. */
const steps = readSteps(readFileSync(join(generator, '../../CONTRIBUTING.md'), 'utf8'));

beforeAll(() => {
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  cpSync(join(generator, 'src'), join(root, 'src'), { recursive: true });
  for (const { file, before, after } of steps) {
    const path = join(root, 'src', file);
    const text = before === undefined ? '' : readFileSync(path, 'utf8');
    if (before !== undefined && text.split(before).length !== 2) {
      throw new Error(`${file} does not have these lines once:\n${before}`);
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, before === undefined ? after : text.replace(before, () => after));
  }
});

test('the example of a keyword has a file of its name in each stage, and its code has the right types', () => {
  const added = steps.filter(({ before }) => before === undefined).map(({ file }) => file);
  expect(added.filter((file) => file.includes('/keywords/'))).toEqual(
    ['normalize', 'model', 'targets/validators', 'targets/types', 'targets/fixtures'].map(
      (stage) => `${stage}/keywords/x-single-line.ts`,
    ),
  );
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(generator, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    generator,
  );
  const program = ts.createProgram(
    steps.map(({ file }) => join(root, 'src', file)),
    {
      ...options,
      composite: false,
      incremental: false,
      noEmit: true,
      rootDir: join(root, 'src'),
      types: [],
    },
  );
  const complaints = steps.flatMap(({ file }) => {
    const source = program.getSourceFile(join(root, 'src', file));
    return program
      .getSemanticDiagnostics(source)
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
  expect(complaints).toEqual([]);
});

test('the example of a keyword works from the schema to all three packages', async () => {
  await build({
    entryPoints: [join(root, 'src/index.ts')],
    outfile: join(root, 'dist/index.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    nodePaths: [join(generator, 'node_modules')],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { generate } = (await load(join(root, 'dist/index.mjs'))) as typeof api;
  const schema = { title: 'Line', type: 'string', 'x-single-line': true };
  writeFileSync(join(root, 'line.schema.json'), JSON.stringify(schema));
  const entry = { input: 'line.schema.json', output: { folder: 'out' } };
  const { files, diagnostics } = await generate({ schemas: [entry] }, { directory: root });
  expect(diagnostics).toEqual([]);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path.replace(/\.ts$/, '.js'), transformSync(text, { loader: 'ts' }).code);
  }
  const leaf = (name: string) => load(join(root, `out/line/${name}/index.js`));
  const { isLine, validateLine } = (await leaf('validators')) as Validators;
  expect([isLine('one'), isLine('one\ntwo')]).toEqual([true, false]);
  expect(validateLine('one\ntwo').issues).toMatchObject([
    { keyword: 'x-single-line', message: 'must be a single line; got "one\\ntwo"' },
  ]);
  const { buildLine, invalidLines } = (await leaf('fixtures')) as Fixtures;
  for (let seed = 0; seed < 50; seed += 1) {
    expect(isLine(buildLine(undefined, { seed }))).toBe(true);
  }
  expect(invalidLines().map(({ keyword }) => keyword)).toContain('x-single-line');
  const textOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.text;
  expect(textOf('types/index.ts')).toContain('A single line.');
  expect(textOf('validators/schema.ts')).toContain("'x-single-line': true");
});

interface Validators {
  readonly isLine: (value: unknown) => boolean;
  readonly validateLine: (value: unknown) => { readonly issues?: readonly object[] };
}

interface Fixtures {
  readonly buildLine: (overrides: undefined, options: { readonly seed: number }) => unknown;
  readonly invalidLines: () => readonly { readonly keyword: string }[];
}

interface Step {
  /** Under `src`. */
  readonly file: string;
  /** Absent for a new file. */
  readonly before?: string;
  readonly after: string;
}

/** The blocks that begin with the name of a file. */
function readSteps(text: string): readonly Step[] {
  return [...text.matchAll(/^```(ts|diff)\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, file = '', body = '']): Step => {
      if (kind === 'ts') return { file, after: body };
      const lines = body.trimEnd().split('\n');
      const side = (without: string) =>
        lines.flatMap((line) => (line.startsWith(without) ? [] : [`${line.slice(1)}\n`])).join('');
      return { file, before: side('+'), after: side('-') };
    },
  );
}

function load(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}
