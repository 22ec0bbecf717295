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

const shared =
  process.env['TREFOIL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const suite = join(shared, 'json-schema-test-suite');

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
export function suiteDocuments(draft: string): readonly SourceText[] {
  const folder = join(suite, 'remotes');
  const others = /^(draft\d[\w-]*|v1)[\\/]/;
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

function metaschemas(): readonly SourceText[] {
  const require = createRequire(import.meta.url);
  const parts = [
    'core',
    'applicator',
    'unevaluated',
    'validation',
    'meta-data',
    'format-annotation',
    'content',
  ];
  const files = [
    'json-schema-draft-07.json',
    'json-schema-2020-12/schema.json',
    ...parts.map((part) => `json-schema-2020-12/meta/${part}.json`),
  ];
  return files.map((file) => {
    const value = readJson(require.resolve(`ajv/dist/refs/${file}`)) as { readonly $id: string };
    return { uri: value.$id, value };
  });
}

function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}

/** The optional tests of one format. */
export function suiteFormats(format: string): readonly Group['tests'][number][] {
  const path = join(suite, 'tests/draft2020-12/optional/format', `${format}.json`);
  return (readJson(path) as unknown as readonly Group[]).flatMap(({ tests }) => tests);
}
