import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { VerifyFile, VerifyLeaf, VerifySchema } from './report.js';

/** Generated files in a folder of their own, as TypeScript and as JavaScript, ready to be imported. */
export interface Workspace {
  readonly root: string;
  /** The entry of a leaf: its TypeScript file. */
  readonly entry: (leaf: VerifyLeaf) => string;
  /** What the leaf exports at run time. */
  readonly load: (leaf: VerifyLeaf) => Promise<Readonly<Record<string, unknown>>>;
  readonly dispose: () => Promise<void>;
}

/** Lays out the files so that the leaves find each other, whichever way they import one another. */
export async function openWorkspace(
  files: readonly VerifyFile[],
  schemas: readonly VerifySchema[],
): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'trefoil-verify-')));
  await writeFile(join(root, 'package.json'), '{"type":"module"}\n');
  const base = commonFolder(files.map(({ path }) => normal(path)));
  // Declarations are placed as modules, so that every entry can be found and loaded in one way.
  const place = (path: string): string =>
    join(root, 'files', normal(path).slice(base.length)).replace(/\.d\.ts$/, '.ts');
  for (const { path, text } of files) {
    if (!path.endsWith('.ts')) continue;
    await mkdir(dirname(place(path)), { recursive: true });
    await writeFile(place(path), text);
    await writeFile(place(path).replace(/\.ts$/, '.js'), toJavaScript(text));
  }
  for (const { leaves } of schemas) {
    for (const leaf of [leaves.types, leaves.validators, leaves.fixtures]) {
      if (leaf !== undefined && !leaf.specifier.startsWith('.'))
        await linkPackage(root, leaf, place);
    }
  }
  const entry = (leaf: VerifyLeaf): string => join(place(leaf.folder), 'index.ts');
  return {
    root,
    entry,
    load: async (leaf) => {
      const loaded: Record<string, unknown> = await import(
        pathToFileURL(entry(leaf).replace(/\.ts$/, '.js')).href
      );
      return loaded;
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

/** A package is a link, so that a file has one identity however it is imported. */
async function linkPackage(
  root: string,
  leaf: VerifyLeaf,
  place: (path: string) => string,
): Promise<void> {
  const folder = place(leaf.folder);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: leaf.specifier,
      type: 'module',
      exports: {
        '.': { types: './index.ts', default: './index.js' },
        './*': { types: './*.ts', default: './*.js' },
      },
    }),
  );
  const link = join(root, 'node_modules', leaf.specifier);
  await mkdir(dirname(link), { recursive: true });
  await symlink(folder, link, 'junction').catch((error: unknown) => {
    // Two schemas may share a leaf.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

function toJavaScript(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}

function normal(path: string): string {
  return posix.normalize(path.split(sep).join('/'));
}

function commonFolder(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
  if (first === undefined) return '';
  let length = first.length;
  for (const other of others) {
    while (first.slice(0, length).join('/') !== other.slice(0, length).join('/')) length -= 1;
  }
  return first.slice(0, length).join('/');
}
