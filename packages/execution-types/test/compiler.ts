import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Compiles texts as modules of a consumer of this package, and gives what the compiler says. */
export function complaintsAbout(
  modules: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = {},
): readonly string[] {
  const settings: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: true,
    paths: { '@trefoil/execution-types': [local('../src/index.d.ts')] },
    ...options,
  };
  const files = new Map([...modules].map(([name, text]) => [local(name), text]));
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** What the package becomes as JavaScript. */
export function emittedScript(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      removeComments: true,
      isolatedModules: true,
    },
  }).outputText;
}
