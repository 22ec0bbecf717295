import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
};

/** What the compiler has against modules that exist in memory alone: sentences by file and line from 0. */
export type Complaints = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Compiles modules in one program, since most of the time goes into starting one. */
export function compileModules(
  files: ReadonlyMap<string, string>,
  more: ts.CompilerOptions = {},
): Complaints {
  const settings = { ...options, ...more };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  const complaints = new Map<string, Map<number, string>>();
  for (const path of files.keys()) {
    const file = program.getSourceFile(path);
    if (file === undefined) continue;
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    const lines = new Map<number, string>();
    for (const { start = 0, messageText } of found) {
      const { line } = file.getLineAndCharacterOfPosition(start);
      if (!lines.has(line)) lines.set(line, ts.flattenDiagnosticMessageText(messageText, ' '));
    }
    complaints.set(path, lines);
  }
  return complaints;
}

/** The same by TypeScript 7, which is a program of its own and has no interface but its command. */
export function compileModulesWith7(files: ReadonlyMap<string, string>): Complaints {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-soundness-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const compilerOptions = {
      ...{ target: 'es2022', lib: ['es2022'], module: 'esnext', moduleResolution: 'bundler' },
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
    };
    const names = [...files.keys()].map((path) => `.${path}`);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names }));
    const own = createRequire(import.meta.url).resolve('typescript7/package.json');
    const { stdout } = spawnSync(
      process.execPath,
      [join(dirname(own), 'bin', 'tsc'), '-p', folder, '--pretty', 'false'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return complaintsIn(stdout, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function complaintsIn(output: string, files: ReadonlyMap<string, string>): Complaints {
  const complaints = new Map([...files.keys()].map((path) => [path, new Map<number, string>()]));
  for (const line of output.split('\n')) {
    const [, path = '', row = '', sentence = ''] =
      /^(.+?)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (path === '') {
      // What concerns no file is a fault of this program.
      if (/^error /.test(line)) throw new Error(line);
      continue;
    }
    const lines = complaints.get(`/${path.replaceAll('\\', '/')}`);
    if (lines !== undefined && !lines.has(Number(row) - 1)) lines.set(Number(row) - 1, sentence);
  }
  return complaints;
}
