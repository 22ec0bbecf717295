import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Draft, drafts } from './conformance-suite.js';
import { shared } from './places.js';

const folder = join(shared, 'corpus', 'schemastore');

/**
 * Real schemas: of those with valid documents that every peer can read and is right about, the twenty
 * whose names have the smallest SHA-256.
 */
export const corpusNames: readonly string[] = [
  'drupal-layouts',
  'vs-nesting',
  'aiconfig-1.0',
  'winutil-presets',
  'drupal-services',
  'modernizrrc',
  'datalogic-scan2deploy-android',
  'enonic-xp-admin-tool-8.0.0-B5',
  'tsdrc',
  'dockerd',
  'winget-pkgs-locale-1.0.0',
  'mocharc',
  'winutil-applications',
  'anywork-ac-1.1',
  'github-issue-config',
  'enonic-xp-webapp-8.0.0',
  'chrome-extension-locales-messages',
  'dofigen',
  'jest',
  'templatesources',
];

/** What is missing for a run; nothing where all is there. */
export function missingCorpus(): string | undefined {
  return existsSync(folder) ? undefined : `${folder} (set TREFOIL_SHARED to the folder above it)`;
}

/** Where the schemas are. */
export const corpusSchemasFolder = join(folder, 'schemas');

/** The file of a schema. */
export function corpusSchema(name: string): string {
  return join(corpusSchemasFolder, `${name}.json`);
}

/** The documents that a schema must accept. */
export function corpusDocuments(name: string): readonly unknown[] {
  const path = join(folder, 'test', name);
  return readdirSync(path)
    .sort()
    .filter((file) => statSync(join(path, file)).isFile())
    .map((file) => {
      const text = readFileSync(join(path, file), 'utf8').replace(/^\uFEFF/, '');
      // What comes from JSON is the same as what comes from YAML, for validators.
      const value: unknown = /\.ya?ml$/.test(file) ? parseYaml(text) : JSON.parse(text);
      return JSON.parse(JSON.stringify(value)) as unknown;
    });
}

/** The draft that a schema names; draft-07 where it names none. */
export function draftOf(schema: unknown): Draft {
  const named = String((schema as { readonly $schema?: unknown }).$schema).replace(/#$/, '');
  const same = ({ uri }: Draft) =>
    uri.replace(/^https?:|#$/g, '') === named.replace(/^https?:/, '');
  return drafts.find(same) ?? (drafts[2] as Draft);
}
