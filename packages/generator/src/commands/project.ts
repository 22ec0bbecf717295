import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foldersUpward } from '../workspace.js';

/** What `trefoil init` knows of the project it runs in. */
export interface Project {
  readonly directory: string;
  /** The text of package.json, where there is one. */
  readonly manifest?: string;
  /** Where generated packages go, in a repository of several packages. */
  readonly packages?: { readonly folder: string; readonly scope: string };
  /** Where the tasks of turbo are kept: here (`root`), or in a folder above (`above`). */
  readonly turbo?: 'root' | 'above';
}

/** Looks at the files of a project; a broken package.json counts as none. */
export function readProject(directory: string): Project {
  const manifest = readIfThere(join(directory, 'package.json'));
  const facts = parseObject(manifest);
  const folder = workspaceFolder(directory, facts);
  const turbo = turboPlace(directory);
  return {
    directory,
    ...(facts === undefined || manifest === undefined ? {} : { manifest }),
    ...(folder === undefined
      ? {}
      : { packages: { folder, scope: scopeOf(directory, folder, facts) } }),
    ...(turbo === undefined ? {} : { turbo }),
  };
}

/** A file's text, or nothing where there is no such file. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}

function turboPlace(directory: string): 'root' | 'above' | undefined {
  const [here, ...above] = foldersUpward(directory);
  const has = (folder: string) => existsSync(join(folder, 'turbo.json'));
  const text = readIfThere(join(here ?? directory, 'turbo.json'));
  if (text !== undefined) return /"extends"\s*:/.test(text) ? 'above' : 'root';
  return above.some(has) ? 'above' : undefined;
}

/** The folder of the workspace's packages: `packages` where that is one, else the first `folder/*`. */
function workspaceFolder(directory: string, facts: Facts | undefined): string | undefined {
  const listed = facts?.['workspaces'];
  const patterns = Array.isArray(listed) ? listed.map(String) : pnpmPatterns(directory);
  const folders = patterns.flatMap(
    (pattern) => /^(?:\.\/)?([\w-]+(?:\/[\w-]+)*)\/\*$/.exec(pattern)?.[1] ?? [],
  );
  return folders.includes('packages') ? 'packages' : folders[0];
}

function pnpmPatterns(directory: string): string[] {
  const text = readIfThere(join(directory, 'pnpm-workspace.yaml')) ?? '';
  const block = /^packages:\s*\n((?:\s*(?:#.*|-.*)?\n?)*)/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^\s*-\s*['"]?([^'"#\n]+?)['"]?\s*$/gm)].map((match) => match[1] ?? '');
}

/** The scope that the packages of a repository have already, else one made of its name. */
function scopeOf(directory: string, folder: string, facts: Facts | undefined): string {
  const names = [facts?.['name'], ...packageNames(join(directory, folder))];
  const scopes = names.flatMap((name) => /^(@[^/]+)\//.exec(String(name ?? ''))?.[1] ?? []);
  const own = String(facts?.['name'] ?? basename(directory));
  const plain = own
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return scopes[0] ?? `@${plain === '' ? 'generated' : plain}`;
}

function packageNames(folder: string): readonly unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => parseObject(readIfThere(join(folder, name, 'package.json')))?.['name']);
}

type Facts = Readonly<Record<string, unknown>>;

function parseObject(text: string | undefined): Facts | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isFacts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
