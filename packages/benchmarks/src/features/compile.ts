import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Feature, Json } from './feature.js';

/** The declarations that a tool made for a feature, or why it made none. */
export type Printed =
  | { readonly text: string; readonly type: string }
  | { readonly problem: string };

/** What the compiler has against a tool's types for a feature; nothing where they are right. */
export type Problems = readonly string[];

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};

interface Line {
  readonly code: string;
  readonly compiles: boolean;
  readonly what: string;
}

/** Compiles the types of all features in one program, and tells what is wrong with each. */
export function judge(
  features: readonly Feature[],
  printed: readonly Printed[],
  folder: string,
): readonly Problems[] {
  const checks: { readonly lines: readonly Line[]; readonly paths: readonly string[] }[] = [];
  for (const [index, feature] of features.entries()) {
    const types = printed[index];
    const own = join(folder, String(index));
    const lines = types === undefined || 'problem' in types ? [] : linesOf(feature, types.type);
    const paths = [join(own, 'types.ts'), join(own, 'check.ts')];
    checks.push({ lines, paths });
    if (types === undefined || 'problem' in types) continue;
    mkdirSync(own, { recursive: true });
    writeFileSync(paths[0] ?? '', types.text);
    writeFileSync(paths[1] ?? '', lines.map(({ code }) => code).join('\n'));
  }
  const program = ts.createProgram(
    checks.flatMap(({ lines, paths }) => (lines.length === 0 ? [] : paths)),
    options,
  );
  return checks.map(({ lines, paths }, index) => {
    const types = printed[index];
    if (types === undefined) return ['nothing was printed'];
    if ('problem' in types) return [types.problem];
    const [declared = [], used = []] = paths.map((path) => complaintsOf(program, path));
    return [
      ...declared.map(({ text }) => `the declarations: ${text}`),
      ...lines.flatMap(({ compiles, what }, line) => {
        const found = used.find((complaint) => complaint.line === line);
        if (compiles && found !== undefined) return [`${what}: ${found.text}`];
        return !compiles && found === undefined ? [`compiles: ${what}`] : [];
      }),
      ...textProblems(features[index], types.text),
    ];
  });
}

function linesOf(feature: Feature, type: string): readonly Line[] {
  const { accepts, refuses, compiles = [], fails = [], names = [] } = feature;
  const line = (code: string, isRight: boolean, what = code): Line => ({
    code,
    compiles: isRight,
    what,
  });
  const value = (json: Json, isRight: boolean): Line => {
    const text = literal(json);
    return line(`{ const t: T = ${text}; void t; }`, isRight, text);
  };
  return [
    line(`import type { ${type === 'T' ? 'T' : `${type} as T`} } from './types.js';`, true),
    ...names.map((name) => line(`import type { ${name} } from './types.js';`, true)),
    ...accepts.map((json) => value(json, true)),
    ...refuses.map((json) => value(json, false)),
    ...compiles.map((code) => line(`void function (t: T) { ${code} };`, true, code)),
    ...fails.map((code) => line(`void function (t: T) { ${code} };`, false, code)),
  ];
}

/** JSON as an expression; a key `__proto__` has to be computed. */
function literal(json: Json): string {
  return JSON.stringify(json).replaceAll('"__proto__":', '["__proto__"]:');
}

function complaintsOf(program: ts.Program, path: string) {
  const file = program.getSourceFile(path);
  if (file === undefined) return [];
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ start = 0, messageText }) => ({
      line: file.getLineAndCharacterOfPosition(start).line,
      text: ts.flattenDiagnosticMessageText(messageText, ' '),
    }),
  );
}

function textProblems(feature: Feature | undefined, text: string): Problems {
  const { says = [], saysNot = [] } = feature ?? {};
  return [
    ...says.filter((words) => !words.test(text)).map((words) => `does not say ${String(words)}`),
    ...saysNot.filter((words) => words.test(text)).map((words) => `says ${String(words)}`),
  ];
}
