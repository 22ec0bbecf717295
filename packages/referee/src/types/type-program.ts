import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** How a type is found: the module that exports it and the expression that names it there. */
export interface TypeSource {
  readonly module: string;
  readonly expression: string;
}

/** One thing that does not compile. */
export interface CompileError {
  readonly path: string;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

/** Two or more types in one program, comparable with one another. */
export interface TypeProgram {
  readonly checker: ts.TypeChecker;
  readonly types: readonly ts.Type[];
  /** What the compiler has to say about the program. */
  readonly errors: readonly CompileError[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Loads types into one program. The probe file goes into `folder`, from where the modules are found. */
export async function loadTypes(
  folder: string,
  name: string,
  sources: readonly TypeSource[],
): Promise<TypeProgram> {
  const path = join(folder, `${name}.probe.ts`);
  const lines = sources.flatMap(({ module, expression }, index) => [
    `import type * as module${index} from ${JSON.stringify(module)};`,
    `export type Type${index} = module${index}.${expression};`,
  ]);
  await writeFile(path, `${lines.join('\n')}\n`);
  const program = ts.createProgram([path], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error('the compiler does not read its own probe file');
  const aliases = file.statements.filter((statement) => ts.isTypeAliasDeclaration(statement));
  return {
    checker,
    types: aliases.map((alias) => checker.getTypeAtLocation(alias.name)),
    errors: ts.getPreEmitDiagnostics(program).map(showDiagnostic),
  };
}

/** What the compiler has to say about modules. */
export function compileErrors(paths: readonly string[]): readonly CompileError[] {
  return ts.getPreEmitDiagnostics(ts.createProgram(paths, options)).map(showDiagnostic);
}

function showDiagnostic({ messageText, file, start }: ts.Diagnostic): CompileError {
  return {
    path: file?.fileName ?? '',
    line: file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}
