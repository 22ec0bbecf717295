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
export function compileModules(files: ReadonlyMap<string, string>): Complaints {
  const host = ts.createCompilerHost(options);
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
  const program = ts.createProgram([...files.keys()], options, host);
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
