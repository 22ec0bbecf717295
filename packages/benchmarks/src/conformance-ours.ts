import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import type { Judge, Question } from './conformance-judge.js';
import { metaschemas, type Reference } from './conformance-suite.js';
import { makeWorkFolder, repository } from './places.js';

/** What of the generator's inside is needed to ask its interpreter, and to emit one schema at a time. */
interface Inside {
  readonly readModel: (
    input: Reference,
    options: {
      readonly references: readonly Reference[];
      readonly dialect: string;
      readonly formats: 'assert' | 'annotate';
      readonly content: 'assert';
      readonly faces: false;
      readonly levels: Readonly<Record<string, 'warning'>>;
    },
  ) => Promise<{
    readonly model?: Model;
    readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
  }>;
  readonly check: (model: Model, value: unknown) => readonly unknown[];
  readonly validatorsTarget: (
    model: Model,
    context: object,
    options: object,
  ) => { readonly files: readonly { readonly path: string; readonly text: string }[] };
}

interface Model {
  readonly root: string;
  readonly definitions: readonly { readonly id: string; readonly name: string }[];
}

type Emitted = Readonly<Record<string, (value: unknown) => unknown>>;

const source = join(repository, 'packages/generator/src');

/** The generator's sources as one module: the interpreter is no part of its interface. */
async function loadInside(folder: string): Promise<Inside> {
  const outfile = join(folder, 'inside.js');
  await build({
    stdin: {
      contents: [
        "export { readModel } from './read-model.ts';",
        "export { check } from './model/check.ts';",
        "export { validatorsTarget } from './targets/validators/target.ts';",
      ].join('\n'),
      resolveDir: source,
    },
    outfile,
    bundle: true,
    // Some of the libraries still ask for the modules of Node with require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Inside;
}

/** Our interpreter, and both functions of emitted validators: written to disk, compiled and imported. */
export async function ourJudges(): Promise<readonly Judge[]> {
  const folder = makeWorkFolder();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const inside = await loadInside(folder);
  const models = new Map<string, Promise<Model>>();
  const modules = new Map<string, Promise<Emitted>>();
  const modelOf = (question: Question) => kept(models, question.uri, () => read(question, inside));
  const moduleOf = (question: Question) =>
    kept(modules, question.uri, async () =>
      emit(await modelOf(question), join(folder, String(modules.size)), inside),
    );
  return [
    {
      name: 'interpreter',
      compile: async (question) => {
        const model = await modelOf(question);
        return (value) => inside.check(model, value).length === 0;
      },
    },
    {
      name: 'is',
      compile: async (question) => {
        const is = await member(question, 'is');
        return (value) => is(value) === true;
      },
    },
    {
      name: 'validate',
      compile: async (question) => {
        const validate = await member(question, 'validate');
        return (value) => (validate(value) as { readonly issues?: unknown }).issues === undefined;
      },
    },
  ];

  async function member(question: Question, prefix: string) {
    const { root, definitions } = await modelOf(question);
    const name = `${prefix}${definitions.find(({ id }) => id === root)?.name ?? ''}`;
    const found = (await moduleOf(question))[name];
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
  }
}

/** All three judges share what is made of a schema. */
function kept<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

async function read(question: Question, inside: Inside): Promise<Model> {
  const { draft, group, uri, assertFormats, remotes } = question;
  const { model, diagnostics } = await inside.readModel(
    { uri, value: group.schema },
    {
      references: [...remotes, ...metaschemas()],
      dialect: draft.dialect,
      formats: assertFormats ? 'assert' : 'annotate',
      content: 'assert',
      faces: false,
      // A schema may contradict itself, and then means that nothing is valid.
      levels: { contradiction: 'warning' },
    },
  );
  if (model !== undefined) return model;
  throw new Error(diagnostics.find(({ severity }) => severity === 'error')?.message);
}

async function emit(model: Model, folder: string, inside: Inside): Promise<Emitted> {
  const { files } = inside.validatorsTarget(
    model,
    {
      imports: { types: '../types/index.js', validators: '../validators/index.js' },
      header: 'Generated to be asked.',
      runtime: (name: string) =>
        readFileSync(join(source, 'targets/validators/runtime', name), 'utf8'),
    },
    {},
  );
  for (const { path, text } of files) {
    // Helper files are the same for all schemas, and lie beside the folders of these.
    const target = join(path.startsWith('runtime/') ? dirname(folder) : folder, path).replace(
      /\.ts$/,
      '.js',
    );
    if (
      !/^(?:runtime\/|(?:validate|matches|issues|constants)\.ts$)/.test(path) ||
      existsSync(target)
    )
      continue;
    mkdirSync(dirname(target), { recursive: true });
    const placed = path.startsWith('runtime/')
      ? text
      : text.replaceAll("'./runtime/", "'../runtime/");
    const { code } = transformSync(placed, { loader: 'ts', target: 'es2022' });
    writeFileSync(target, code);
  }
  return (await import(pathToFileURL(join(folder, 'validate.js')).href)) as Emitted;
}
