import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { Json } from '../../../src/model/json.js';
import type { Model } from '../../../src/model/model.js';
import { type ReadOptions, readModel } from '../../../src/read-model.js';
import {
  validatorsTarget,
  type ValidatorsOptions,
} from '../../../src/targets/validators/target.js';
import type { OutputFile } from '../../../src/targets/target.js';

/** An issue as the emitted code gives it. */
export interface EmittedIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly keyword: string;
  readonly schemaPointer: string;
  readonly expected: unknown;
  readonly received: unknown;
  readonly alternatives?: readonly (readonly EmittedIssue[])[];
}

/** What validation may be asked for. */
export interface EmittedOptions {
  readonly maxIssues?: number;
  readonly message?: (issue: EmittedIssue) => string;
}

/** The functions of one emitted root, under names that do not depend on it. */
export interface Emitted {
  readonly is: (value: unknown) => boolean;
  readonly validate: (
    value: unknown,
    options?: EmittedOptions,
  ) => { readonly issues?: readonly EmittedIssue[] };
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly OutputFile[];
  /** All that `index.ts` exports. */
  readonly all: Readonly<Record<string, (value: unknown) => unknown>>;
}

const runtimeFolder = new URL('../../../src/targets/validators/runtime/', import.meta.url);

/** A new folder of emitted validators; helper files are compiled once and shared. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-validators-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const file of readdirSync(runtimeFolder)) {
    const text = readFileSync(new URL(file, runtimeFolder), 'utf8');
    writeCompiled(join(folder, 'runtime', file), text);
  }
  return folder;
}

/** Writes the guard and the validation of a model into a folder of its own, compiled; gives the name of its root. */
export function writeValidation(
  folder: string,
  name: string,
  model: Model,
  options: ValidatorsOptions = {},
): readonly Diagnostic[] {
  const { files, diagnostics } = emitFiles(model, options);
  for (const { path, text } of files) {
    if (!/^(?:validate|matches|issues|constants|output)\.ts$/.test(path)) continue;
    writeCompiled(join(folder, name, path), text.replaceAll("'./runtime/", "'../runtime/"));
  }
  return diagnostics;
}

/** Emits the validators of a schema into a folder of its own, compiles and imports them. */
export async function emit(
  folder: string,
  name: string,
  schema: Json,
  options: ReadOptions & ValidatorsOptions = {},
): Promise<Emitted> {
  const uri = 'https://trefoil.test/schema.json';
  const { model, diagnostics } = await readModel({ uri, value: schema }, options);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const result = emitFiles(model, options);
  // Only the helpers with messages are shared.
  const shares = options.messages !== false;
  for (const { path, text } of result.files) {
    if (shares && path.startsWith('runtime/')) continue;
    const placed = shares ? text.replaceAll("'./runtime/", "'../runtime/") : text;
    writeCompiled(join(folder, name, path), placed);
  }
  const all = (await load(join(folder, name, 'index.js'))) as Emitted['all'];
  const root = model.definitions.find((definition) => definition.id === model.root)?.name ?? '';
  return {
    is: all[`is${root}`] as Emitted['is'],
    validate: all[`validate${root}`] as Emitted['validate'],
    model,
    diagnostics: result.diagnostics,
    files: result.files,
    all,
  };
}

/** The files that the target gives for a model. */
export function emitFiles(model: Model, options: ValidatorsOptions = {}) {
  return validatorsTarget(
    model,
    {
      imports: { types: '../types/index.js', validators: '../validators/index.js' },
      header: 'Generated for a test.',
      runtime: (file) => readFileSync(new URL(file, runtimeFolder), 'utf8'),
    },
    options,
  );
}

/** One module of validators that were emitted. */
export async function loadModule(
  folder: string,
  name: string,
  file: string,
): Promise<Readonly<Record<string, unknown>>> {
  return (await load(join(folder, name, file))) as Readonly<Record<string, unknown>>;
}

function load(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

function writeCompiled(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // The official suite is a thousand modules, which the TypeScript compiler takes half a minute for.
  const { code } = transformSync(text, {
    loader: 'ts',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  writeFileSync(path.replace(/\.ts$/, '.js'), code);
}
