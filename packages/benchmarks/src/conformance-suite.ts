import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { shared } from './places.js';

/** A draft of JSON Schema: its folder in the official suite, and our name for it. */
export interface Draft {
  readonly folder: 'draft4' | 'draft6' | 'draft7' | 'draft2019-09' | 'draft2020-12';
  readonly dialect: 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12';
  /** The metaschema, which is the dialect of a schema that names none. */
  readonly uri: string;
}

/** The drafts that are still in use. */
export const drafts: readonly Draft[] = [
  { folder: 'draft4', dialect: 'draft-04', uri: 'http://json-schema.org/draft-04/schema#' },
  { folder: 'draft6', dialect: 'draft-06', uri: 'http://json-schema.org/draft-06/schema#' },
  { folder: 'draft7', dialect: 'draft-07', uri: 'http://json-schema.org/draft-07/schema#' },
  {
    folder: 'draft2019-09',
    dialect: '2019-09',
    uri: 'https://json-schema.org/draft/2019-09/schema',
  },
  {
    folder: 'draft2020-12',
    dialect: '2020-12',
    uri: 'https://json-schema.org/draft/2020-12/schema',
  },
];

/** A schema as JSON has it. */
export type SchemaValue = boolean | { readonly [keyword: string]: unknown };

/** A schema of the suite, and what it must say of some values. */
export interface Group {
  readonly file: string;
  readonly description: string;
  readonly schema: SchemaValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

/** A schema that references may lead to. */
export interface Reference {
  readonly uri: string;
  readonly value: SchemaValue;
}

const suite = join(shared, 'json-schema-test-suite');

/** Which tests are asked: those that every validator must pass, those that it may, and those of formats as rules. */
export type Part = 'required' | 'optional' | 'formats';

/** All parts of the suite that are asked, with the folder of each inside that of a draft. */
export const parts: readonly { readonly part: Part; readonly folder: string }[] = [
  { part: 'required', folder: '.' },
  { part: 'optional', folder: 'optional' },
  { part: 'formats', folder: 'optional/format' },
];

/** What is missing for a run; nothing where all is there. */
export function missingSuite(): string | undefined {
  return existsSync(suite)
    ? undefined
    : `the official JSON Schema test suite is missing: ${suite} (TREFOIL_SHARED names another folder around it)`;
}

/** The tests of one part of a draft. */
export function groupsOf({ folder }: Draft, part: Part): readonly Group[] {
  const inside = parts.find((each) => each.part === part)?.folder ?? '.';
  const path = join(suite, 'tests', folder, inside);
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const groups = readJson(join(path, file)) as readonly Omit<Group, 'file'>[];
      return groups.map((group) => ({ ...group, file }));
    });
}

/** The schemas that the suite expects to find at http://localhost:1234, those of other drafts where asked for. */
export function remotesOf({ folder }: Draft, crossDraft: boolean): readonly Reference[] {
  const path = join(suite, 'remotes');
  const others = crossDraft ? /^(draft3|v1)\// : /^(draft\d[\w-]*|v1)\//;
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.json') && (!others.test(file) || file.startsWith(folder)))
    .map((file) => ({
      uri: `http://localhost:1234/${file}`,
      value: readJson(join(path, file)) as SchemaValue,
    }));
}

/** The metaschemas of all drafts, for validators that do not bring them along. */
export function metaschemas(): readonly Reference[] {
  const require = createRequire(import.meta.url);
  const parts = ['core', 'applicator', 'validation', 'meta-data', 'content'];
  const files = [
    'ajv-draft-04/dist/refs/json-schema-draft-04.json',
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
    const value = readJson(require.resolve(file)) as { readonly [keyword: string]: unknown };
    return { uri: String(value['$id'] ?? value['id']).replace(/#$/, ''), value };
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
