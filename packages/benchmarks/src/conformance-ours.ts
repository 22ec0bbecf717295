import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Judge, Question } from './conformance-judge.js';
import { metaschemas } from './conformance-suite.js';
import {
  contextOf,
  type Inside,
  loadInside,
  makeModuleFolder,
  type Model,
  writeModules,
} from './inside.js';

/** Whatever a module of validators exports. */
export type Emitted = Readonly<Record<string, (value: unknown) => unknown>>;

/** Our interpreter, and both functions of emitted validators: written to disk, compiled and imported. */
export async function ourJudges(): Promise<readonly Judge[]> {
  const folder = makeModuleFolder();
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
  const { model, diagnostics } = await readQuestion(question, inside);
  if (model !== undefined) return model;
  throw new Error(diagnostics.find(({ severity }) => severity === 'error')?.message);
}

/** Reads what is asked about into a model. */
export function readQuestion(question: Question, inside: Inside): ReturnType<Inside['readModel']> {
  const { draft, group, uri, assertFormats, remotes } = question;
  return inside.readModel(
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
}

/** The validators of a model: written to disk, compiled and imported. */
export async function emit(model: Model, folder: string, inside: Inside): Promise<Emitted> {
  const { files } = inside.validatorsTarget(model, contextOf('validators'), {});
  const needed = /^(?:runtime\/|(?:validate|matches|issues|constants)\.ts$)/;
  writeModules(
    folder,
    files.filter(({ path }) => needed.test(path)),
  );
  return (await import(pathToFileURL(join(folder, 'validate.js')).href)) as Emitted;
}
