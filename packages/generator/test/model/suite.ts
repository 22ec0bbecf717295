import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/model/json.js';
import type { SourceText } from '../../src/read/source.js';

/** A schema of the official suite, and what it must say of some values. */
export interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly {
    readonly description: string;
    readonly data: Json;
    readonly valid: boolean;
  }[];
}

/** The drafts of the suite: their folders, the dialect of a schema that names none, and the number of required tests. */
export const drafts = [
  { folder: 'draft4', dialect: 'draft-04', total: 618 },
  { folder: 'draft6', dialect: 'draft-06', total: 839 },
  { folder: 'draft7', dialect: 'draft-07', total: 927 },
  { folder: 'draft2019-09', dialect: '2019-09', total: 1259 },
  { folder: 'draft2020-12', dialect: '2020-12', total: 1299 },
] as const;

/** The optional tests of a draft that are not passed; the list holds the reasons, and may only shrink. */
export function knownFailures(dialect: string): readonly string[] {
  const url = new URL('known-failures.json', import.meta.url);
  const list = JSON.parse(readFileSync(url, 'utf8')) as readonly {
    readonly draft: string;
    readonly test: string;
    readonly reason: string;
  }[];
  return list.filter(({ draft }) => draft === dialect).map(({ test }) => test);
}

/** The folder of public test material. */
export const shared =
  process.env['TREFOIL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));

/** The official suite. */
export const suite = join(shared, 'json-schema-test-suite');

/** Whether the official suite is there to be run. */
export const hasSuite = existsSync(suite);

/** The required tests of one draft, by file. */
export function suiteFiles(
  draft: string,
): readonly { readonly file: string; readonly groups: readonly Group[] }[] {
  const folder = join(suite, 'tests', draft);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, groups: readJson(join(folder, file)) as unknown as readonly Group[] }));
}

/** What the suite expects to find at http://localhost:1234, and the metaschemas. */
export function suiteDocuments(draft: string, withOtherDrafts = false): readonly SourceText[] {
  const folder = join(suite, 'remotes');
  const others = withOtherDrafts ? /^(draft3|v1)[\\/]/ : /^(draft\d[\w-]*|v1)[\\/]/;
  const remotes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && (!others.test(file) || file.startsWith(draft)))
    .map((file) => {
      const path = join(folder, file);
      return {
        uri: `http://localhost:1234/${relative(folder, path).replaceAll('\\', '/')}`,
        value: readJson(path),
      };
    });
  return [...remotes, ...metaschemas()];
}

/** The metaschemas of all dialects, which nothing is fetched for. */
export function metaschemas(): readonly SourceText[] {
  const require = createRequire(import.meta.url);
  const parts = ['core', 'applicator', 'validation', 'meta-data', 'content'];
  const files = [
    require.resolve('ajv-draft-04/dist/refs/json-schema-draft-04.json'),
    'ajv/dist/refs/json-schema-draft-06.json',
    'ajv/dist/refs/json-schema-draft-07.json',
    'ajv/dist/refs/json-schema-2019-09/schema.json',
    ...[...parts, 'format'].map((part) => `ajv/dist/refs/json-schema-2019-09/meta/${part}.json`),
    'ajv/dist/refs/json-schema-2020-12/schema.json',
    ...[...parts, 'unevaluated', 'format-annotation'].map(
      (part) => `ajv/dist/refs/json-schema-2020-12/meta/${part}.json`,
    ),
  ];
  return files.map((file) => {
    const value = readJson(require.resolve(file)) as {
      readonly $id?: string;
      readonly id?: string;
    };
    return { uri: value.$id ?? value.id ?? file, value };
  });
}

/** The JSON of a file. */
export function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}
