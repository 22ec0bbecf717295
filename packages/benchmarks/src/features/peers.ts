import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Printed } from './compile.js';
import { documentOf, withTitle } from './documents.js';
import type { Feature } from './feature.js';
import { loadPeer } from './peer-packages.js';

/** A generator of types, called as its documentation says. */
export interface TypeGenerator {
  readonly name: string;
  /** The types of a feature; files may be written to the folder. */
  readonly print: (feature: Feature, folder: string) => Promise<Printed>;
}

/** The files of a feature in its folder: the schema, or the API that has it. */
function write(feature: Feature, folder: string, asApi: boolean): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'schema.json');
  const document =
    asApi || feature.openapi !== undefined ? documentOf(feature) : withTitle(feature.schema);
  writeFileSync(path, JSON.stringify(document));
  for (const [file, schema] of Object.entries(feature.files ?? {})) {
    writeFileSync(join(folder, file), JSON.stringify(schema));
  }
  return resolve(path);
}

/** Exports under plain names what a generator has inside of a larger type. */
function named({ names = [] }: Feature, owner: (name: string) => string): string {
  return ['T', ...names].map((name) => `export type ${name} = ${owner(name)};`).join('\n');
}

const noApi: Printed = { problem: 'it reads no OpenAPI' };

const jsonSchemaToTypescript: TypeGenerator = {
  name: 'json-schema-to-typescript',
  print: async (feature, folder) => {
    if (feature.openapi !== undefined) return noApi;
    const { compile } = await import('json-schema-to-typescript');
    const path = write(feature, folder, false);
    const schema = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof compile>[0];
    const text = await compile(schema, 'T', { cwd: folder, unreachableDefinitions: true });
    return { text, type: 'T' };
  },
};

const openapiTypescript: TypeGenerator = {
  name: 'openapi-typescript',
  print: async (feature, folder) => {
    const { astToString, default: generate } = await import('openapi-typescript');
    const nodes = await generate(pathToFileURL(write(feature, folder, true)), { silent: true });
    const more = named(feature, (name) => `components['schemas']['${name}']`);
    return { text: `${astToString(nodes)}\n${more}`, type: 'T' };
  },
};

interface Quicktype {
  readonly quicktype: (options: object) => Promise<{ readonly lines: readonly string[] }>;
  readonly InputData: new () => { addInput: (input: unknown) => void };
  readonly JSONSchemaInput: new () => { addSource: (source: object) => Promise<void> };
}

const quicktype: TypeGenerator = {
  name: 'quicktype',
  print: async (feature, folder) => {
    if (feature.openapi !== undefined) return noApi;
    const library = await loadPeer<Quicktype>('quicktype-core');
    const schema = readFileSync(write(feature, folder, false), 'utf8');
    const source = new library.JSONSchemaInput();
    await source.addSource({ name: 'T', schema });
    const inputData = new library.InputData();
    inputData.addInput(source);
    const rendererOptions = {
      'just-types': 'true',
      'prefer-unions': 'true',
      'prefer-const-values': 'true',
      'prefer-unknown': 'true',
    };
    const { lines } = await library.quicktype({ inputData, lang: 'typescript', rendererOptions });
    return { text: lines.join('\n'), type: 'T' };
  },
};

interface HeyApi {
  readonly createClient: (options: object) => Promise<unknown>;
}

const heyApi: TypeGenerator = {
  name: 'hey-api',
  print: async (feature, folder) => {
    const { createClient } = await loadPeer<HeyApi>('@hey-api/openapi-ts');
    const output = resolve(folder, 'hey-api');
    await createClient({
      input: write(feature, folder, true),
      output: { path: output },
      plugins: ['@hey-api/typescript'],
      logs: { level: 'silent', file: false },
    });
    return { text: readFileSync(join(output, 'types.gen.ts'), 'utf8'), type: 'T' };
  },
};

interface Kubb {
  readonly build: (options: object) => Promise<{ readonly error?: Error }>;
}

const kubb: TypeGenerator = {
  name: 'kubb',
  print: async (feature, folder) => {
    const { build } = await loadPeer<Kubb>('@kubb/core');
    const { pluginOas } = await loadPeer<{ pluginOas: (options: object) => object }>(
      '@kubb/plugin-oas',
    );
    const { pluginTs } = await loadPeer<{ pluginTs: (options: object) => object }>(
      '@kubb/plugin-ts',
    );
    const path = write(feature, folder, true);
    // It writes some files beside the program that runs it, whatever it is told.
    const before = process.cwd();
    process.chdir(folder);
    const { error } = await build({
      config: {
        root: resolve(folder),
        input: { path },
        output: {
          path: resolve(folder, 'kubb'),
          clean: true,
          barrelType: false,
          format: false,
          lint: false,
        },
        plugins: [
          pluginOas({ generators: [], validate: false }),
          pluginTs({ output: { path: 'types.ts', barrelType: false }, enumType: 'literal' }),
        ],
      },
    }).finally(() => process.chdir(before));
    if (error !== undefined) return { problem: error.message };
    return { text: readFileSync(join(folder, 'kubb', 'types.ts'), 'utf8'), type: 'T' };
  },
};

interface TypedOpenApi {
  readonly mapOpenApiEndpoints: (document: unknown) => object;
  readonly generateFile: (context: object) => string;
}

const typedOpenApi: TypeGenerator = {
  name: 'typed-openapi',
  print: async (feature, folder) => {
    const library = await loadPeer<TypedOpenApi>('typed-openapi');
    const document: unknown = JSON.parse(readFileSync(write(feature, folder, true), 'utf8'));
    const context = library.mapOpenApiEndpoints(document);
    const text = library.generateFile({ ...context, runtime: 'none', schemasOnly: true });
    return { text: `${text}\n${named(feature, (name) => `Schemas.${name}`)}`, type: 'T' };
  },
};

/** The generators that the table compares with. */
export const generators: readonly TypeGenerator[] = [
  jsonSchemaToTypescript,
  openapiTypescript,
  quicktype,
  heyApi,
  kubb,
  typedOpenApi,
];
