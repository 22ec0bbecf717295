import ts from 'typescript';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  types: [],
  skipLibCheck: true,
};

/** What the compiler says of files that exist in memory alone: sentences by file and line from 0. */
export type Complaints = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Compiles modules in one program, since most of the time goes into starting one. */
export function compile(
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
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const { file, start = 0, messageText } = diagnostic;
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const lines = complaints.get(file?.fileName ?? '') ?? new Map<number, string>();
    lines.set(line, ts.flattenDiagnosticMessageText(messageText, '\n'));
    complaints.set(file?.fileName ?? '', lines);
  }
  return complaints;
}
