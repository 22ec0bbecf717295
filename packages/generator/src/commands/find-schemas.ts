import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a project has that looks like a schema; paths relative to the project, with `/`. */
export interface FoundSchemas {
  readonly schemas: readonly string[];
  /** OpenAPI documents, which are often there for other tools. */
  readonly openapi: readonly string[];
}

const skipped = new Set([
  'node_modules',
  'dist',
  'build',
  'coverage',
  'out',
  'test',
  'tests',
  '__tests__',
]);
const deepest = 6;

/** Finds `*.schema.json` and files with the `$schema` of a dialect anywhere, and in folders named `schemas` also what looks like a schema. */
export function findSchemas(directory: string): FoundSchemas {
  const paths = listDocuments(directory, '', 0);
  const kinds = paths.map((path) => ({
    path,
    kind: kindOf(path, () => readFileSync(join(directory, path), 'utf8')),
  }));
  const ofKind = (wanted: string) =>
    kinds.flatMap(({ path, kind }) => (kind === wanted ? [path] : []));
  return { schemas: ofKind('schema'), openapi: ofKind('openapi') };
}

function kindOf(path: string, read: () => string): 'schema' | 'openapi' | 'other' {
  const named = /\.schema\.(json|ya?ml)$/.test(path);
  // Only the start is looked at: what a document is stands there, and it need not be valid.
  const head = read().slice(0, 4000);
  if (/^\s*\{?\s*["']?(openapi|swagger)["']?\s*:/m.test(head)) return 'openapi';
  if (named) return 'schema';
  if (/^\s*\{?\s*["']?\$schema["']?\s*:\s*["']?https?:\/\/json-schema\.org\//m.test(head))
    return 'schema';
  const inFolder = /(^|\/)schemas?\//.test(path);
  return inFolder && /^\s*\{?\s*["']?(\$defs|properties)/m.test(head) ? 'schema' : 'other';
}

function listDocuments(directory: string, folder: string, depth: number): string[] {
  if (depth > deepest) return [];
  return readdirSync(join(directory, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !skipped.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listDocuments(directory, path, depth + 1);
      return entry.isFile() && /\.(json|ya?ml)$/.test(entry.name) ? [path] : [];
    })
    .sort();
}
