import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mappedSources } from './declaration-map.js';
import { type Diagnostic, hasError } from './diagnostics/diagnostic.js';
import { isOurs } from './header.js';
import type { GeneratedFile } from './package-files.js';

/** Files to be on disk, and the folders that hold nothing else. */
export interface Output {
  readonly files: readonly GeneratedFile[];
  readonly folders: readonly string[];
  /** With an error among them the files are not all there is to write, so none is written. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** What writing a file does, or would do, to the disk. */
export interface FileChange {
  readonly path: string;
  readonly state: 'created' | 'changed' | 'unchanged' | 'removed';
  /** The text to be; empty for a file to be removed. */
  readonly text: string;
  /** The text that is on disk now. */
  readonly before?: string;
}

/** The changes in order of path; with an error among the diagnostics nothing may be written. */
export interface Comparison {
  readonly changes: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the output with the disk, and writes nothing. */
export function check(output: Output): Comparison {
  const changes: FileChange[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of output.files) {
    const before = readText(file.path, diagnostics);
    if (before === undefined) changes.push({ path: file.path, state: 'created', text: file.text });
    else if (file.once === true || before === file.text)
      changes.push({ path: file.path, state: 'unchanged', text: before, before });
    else changes.push({ path: file.path, state: 'changed', text: file.text, before });
  }
  const expected = new Set(output.files.map((file) => file.path));
  for (const folder of output.folders) {
    const foreign: string[] = [];
    const unmarked = unmarkedFiles(folder, diagnostics);
    for (const path of listFiles(folder, diagnostics)) {
      const before = readText(path, diagnostics) ?? '';
      if (!isOurs(before) && !unmarked.has(path)) foreign.push(path);
      else if (!expected.has(path)) changes.push({ path, state: 'removed', text: '', before });
    }
    if (foreign.length > 0) diagnostics.push(notOurs(folder, foreign));
  }
  changes.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { changes, diagnostics };
}

/** Writes the output: either all of it is on disk afterwards, or the disk is as it was. */
export function writeFiles(output: Output): Comparison {
  const { diagnostics: earlier = [] } = output;
  if (hasError(earlier)) return { changes: [], diagnostics: earlier };
  const comparison = check(output);
  if (hasError(comparison.diagnostics)) return comparison;
  const pending = comparison.changes.filter((change) => change.state !== 'unchanged');
  const undo: (() => void)[] = [];
  let path = '';
  try {
    // First everything that can fail for want of space or permission, beside the files in use.
    for (const change of pending) {
      path = change.path;
      if (change.state === 'removed') continue;
      makeFolder(dirname(path), undo);
      undo.push(() => rmSync(temporaryPath(change.path), { force: true }));
      writeFileSync(temporaryPath(path), change.text);
    }
    for (const change of pending) {
      path = change.path;
      replaceFile(change, undo);
    }
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    return { changes: [], diagnostics: [...comparison.diagnostics, writeFailed(path, error)] };
  }
  for (const change of pending)
    if (change.state === 'removed') removeEmpty(dirname(change.path), output.folders);
  return comparison;
}

function replaceFile(change: FileChange, undo: (() => void)[]): void {
  const { before, path } = change;
  if (change.state === 'removed') rmSync(path);
  else renameSync(temporaryPath(path), path);
  undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)));
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.trefoil`);
}

function makeFolder(path: string, undo: (() => void)[]): void {
  const first = mkdirSync(path, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true }));
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The first failure is the one that is reported; the rest of the disk is still put back.
  }
}

function removeEmpty(folder: string, owned: readonly string[]): void {
  for (let path = folder; owned.some((each) => path.startsWith(`${each}/`)); path = dirname(path)) {
    if (!existsSync(path) || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}

/** The text of a file, or nothing where there is none; every other failure is reported. */
function readText(path: string, diagnostics: Diagnostic[]): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT') diagnostics.push(writeFailed(path, error));
    return undefined;
  }
}

/** The maps into the schema and the schemas that they name: JSON has no room for a comment. */
function unmarkedFiles(folder: string, diagnostics: Diagnostic[]): ReadonlySet<string> {
  if (!isOurs(readText(`${folder}/index.d.ts`, diagnostics) ?? '')) return new Set();
  const maps = readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts.map'))
    .map((name) => `${folder}/${name}`)
    .filter((map) => isOurs(readText(map.replace(/\.map$/, ''), diagnostics) ?? ''));
  const sources = maps.flatMap((map) => mappedSources(readText(map, diagnostics) ?? ''));
  return new Set([...maps, ...sources.map((path) => `${folder}/${path}`)]);
}

/** All files below a folder in order of path; files with a leading dot belong to the system or an editor. */
function listFiles(folder: string, diagnostics: Diagnostic[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? listFiles(path, diagnostics) : [path];
      })
      .sort();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') diagnostics.push(writeFailed(folder, error));
    return [];
  }
}

function notOurs(folder: string, paths: readonly string[]): Diagnostic {
  const names = paths.slice(0, 3).map((path) => path.slice(folder.length + 1));
  const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
  return {
    code: 'output-not-ours',
    severity: 'error',
    message: `The output folder holds files that Trefoil did not write: ${names.join(', ')}${more}. All of this folder would belong to the generator.`,
    at: { uri: folder },
    help: 'Move these files elsewhere, or name another folder in the config.',
  };
}

function writeFailed(path: string, error: unknown): Diagnostic {
  return {
    code: 'write-failed',
    severity: 'error',
    message: `The file cannot be written: ${reasons[errorCode(error)] ?? String(error)}. Nothing was changed.`,
    at: { uri: path },
    help: 'Make the place writable, or name another one in the config, and run the command again.',
  };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  EISDIR: 'a folder has its name',
  ENAMETOOLONG: 'its name is too long for the file system',
};

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
