import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { type GenerateResult, generate } from '../../src/generate.js';
import { hasError } from '../../src/diagnostics/diagnostic.js';
import type { Attack } from './cases.js';
import { attackPath } from './cases.js';

/** What became of a hostile schema. */
export interface Outcome {
  readonly attack: Attack;
  readonly folder: string;
  readonly result: GenerateResult;
  readonly isRejected: boolean;
  /** Name of the root type, where there is output. */
  readonly name: string;
}

/** Generates an attack into a folder of its own, and puts the files there unless it was refused. */
export async function generateAttack(attack: Attack, root: string): Promise<Outcome> {
  const folder = join(root, attack.id);
  const result = await generate(
    { schemas: [{ input: attackPath(attack), output: { folder, name: 'hostile' } }] },
    { directory: root },
  );
  const isRejected = hasError(result.diagnostics);
  for (const { path, text } of isRejected ? [] : result.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { attack, folder, result, isRejected, name: result.schemas[0]?.name ?? '' };
}

/** The names of all identifiers in a source text, and what keeps it from being parsed. */
export function parseSource(
  path: string,
  text: string,
): { identifiers: Set<string>; problems: string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const identifiers = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return {
    identifiers,
    problems: diagnostics.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, ' '),
    ),
  };
}

/** Type-checks all files at once, strictly, and puts JavaScript beside them; gives the errors. */
export function compile(paths: readonly string[]): readonly string[] {
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    strict: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    types: [],
  });
  const emitted = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics].map(
    ({ file, messageText, start }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    },
  );
}

/** JavaScript beside each file, without any check of types. */
export function transpile(
  paths: readonly { readonly path: string; readonly text: string }[],
): void {
  for (const { path, text } of paths) {
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    writeFileSync(path.replace(/\.ts$/, '.js'), outputText);
  }
}

/** Runs a script in a clean process, and gives what it printed as JSON. */
export function runScript(root: string, script: string, timeout = 60_000): unknown {
  const path = join(root, 'script.mjs');
  writeFileSync(path, script);
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [path], {
    encoding: 'utf8',
    timeout,
    maxBuffer: 1e8,
  });
  if (status !== 0)
    throw new Error(`the script ended with ${signal ?? status}: ${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}
