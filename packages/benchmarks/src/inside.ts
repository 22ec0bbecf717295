import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';
import type { Reference } from './conformance-suite.js';
import { makeWorkFolder, repository } from './places.js';

/** What of the generator's inside is needed to ask its interpreter, and to emit one schema at a time. */
export interface Inside {
  readonly readModel: (
    input: Reference,
    options: {
      readonly references: readonly Reference[];
      readonly dialect: string;
      readonly formats: 'assert' | 'annotate';
      readonly content: 'assert';
      readonly faces?: false;
      readonly levels: Readonly<Record<string, 'warning'>>;
      readonly name?: string;
    },
  ) => Promise<{ readonly model?: Model; readonly diagnostics: readonly Finding[] }>;
  readonly check: (model: Model, value: unknown) => readonly { readonly keyword: string }[];
  readonly prepareCheck: (model: Model) => object;
  /** Whether a value keeps a schema of a model that was prepared. */
  readonly holds: (prepared: object, value: unknown, options: { schema: Schema }) => boolean;
  readonly validatorsTarget: (model: Model, context: object, options: object) => Printed;
  readonly typesTarget: (model: Model, context: object, options: object) => Printed;
  readonly fixturesTarget: (model: Model, context: object, options: object) => Promise<Printed>;
  readonly makeSampler: (model: Model, id: string) => Promise<{ readonly sampler?: Sampler }>;
}

/** Fixtures of a definition as values. */
interface Sampler {
  readonly one: (options: { readonly seed: number; readonly shape: string }) => unknown;
  readonly invalid: () => readonly InvalidFixture[];
}

/** A value that breaks one rule. */
export interface InvalidFixture {
  readonly value: unknown;
  readonly pointer: string;
  readonly keyword: string;
}

/** What a stage found. */
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly at?: { readonly pointer: string };
}

/** What a target printed. */
export interface Printed {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly diagnostics: readonly Finding[];
}

/** As much of the model as is looked at here. */
export interface Model {
  readonly root: string;
  readonly writeRoot?: string;
  readonly definitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly schema: Schema;
  }[];
}

/** As much of a schema of the model as is looked at here. */
export interface Schema {
  readonly at: { readonly uri: string; readonly pointer: string };
  readonly types: readonly string[];
  readonly refs: readonly string[];
  readonly enum?: { readonly values: readonly unknown[] };
  readonly string?: { readonly minLength?: number; readonly maxLength?: number };
  readonly array?: {
    readonly prefixItems?: readonly Schema[];
    readonly items?: Schema;
    readonly minItems?: number;
    readonly maxItems?: number;
  };
  readonly object?: {
    readonly properties?: readonly { readonly name: string; readonly schema: Schema }[];
    readonly patternProperties?: readonly {
      readonly pattern: { readonly source: string; readonly flags: string };
      readonly schema: Schema;
    }[];
    readonly additionalProperties?: Schema;
    readonly required?: readonly string[];
    readonly dependentSchemas?: readonly { readonly name: string; readonly schema: Schema }[];
  };
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly when?: { readonly if: Schema; readonly then?: Schema; readonly else?: Schema };
}

const source = join(repository, 'packages/generator/src');

/** A new folder whose modules can be imported. */
export function makeModuleFolder(): string {
  const folder = makeWorkFolder();
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

/** The generator's sources as one module: the interpreter is no part of its interface. */
export async function loadInside(folder: string): Promise<Inside> {
  const outfile = join(folder, 'inside.js');
  await build({
    stdin: {
      contents: [
        "export { readModel } from './read-model.ts';",
        "export { check, holds } from './model/check.ts';",
        "export { prepareCheck } from './model/check/prepare.ts';",
        "export { validatorsTarget } from './targets/validators/target.ts';",
        "export { typesTarget } from './targets/types/target.ts';",
        "export { fixturesTarget } from './targets/fixtures/target.ts';",
        "export { makeSampler } from './targets/fixtures/sampler.ts';",
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

/** What a target needs beside the model. */
export function contextOf(target: 'types' | 'validators' | 'fixtures'): object {
  return {
    imports: { types: '../types/index.js', validators: '../validators/index.js' },
    header: 'Generated to be asked.',
    runtime: (name: string) =>
      readFileSync(join(source, 'targets', target, 'runtime', name), 'utf8'),
  };
}

/** Writes printed modules as JavaScript into a folder; helper files, which are the same for all, lie beside it. */
export function writeModules(folder: string, files: Printed['files']): void {
  for (const { path, text } of files) {
    const helper = path.startsWith('runtime/');
    const place = join(helper ? dirname(folder) : folder, path).replace(/\.ts$/, '.js');
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    const placed = helper ? text : text.replaceAll("'./runtime/", "'../runtime/");
    const { code } = transformSync(placed, { loader: 'ts', target: 'es2022' });
    writeFileSync(place, code);
  }
}
