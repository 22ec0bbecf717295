import { compileModules } from '../compile-modules.js';
import type { Json } from '../fuzz-schemas.js';
import type { Feature } from './feature.js';

/** The declarations that a tool made for a feature, or why it made none. */
export type Printed =
  | { readonly text: string; readonly type: string }
  | { readonly problem: string };

/** What the compiler has against a tool's types for a feature; nothing where they are right. */
export type Problems = readonly string[];

/** What a consumer may have beside what is asked for everywhere; some generators name types of the browser. */
const options = { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], noUncheckedIndexedAccess: true };

interface Line {
  readonly code: string;
  readonly compiles: boolean;
  readonly what: string;
}

/** Compiles the types of all features in one program, and tells what is wrong with each. */
export function judge(
  features: readonly Feature[],
  printed: readonly Printed[],
): readonly Problems[] {
  const files = new Map<string, string>();
  const checks = features.map((feature, index) => {
    const types = printed[index];
    if (types === undefined || 'problem' in types) return [];
    const lines = linesOf(feature, types.type);
    files.set(`/${index}/types.ts`, types.text);
    files.set(`/${index}/check.ts`, lines.map(({ code }) => code).join('\n'));
    return lines;
  });
  const complaints = compileModules(files, options);
  return checks.map((lines, index) => {
    const types = printed[index];
    if (types === undefined) return ['nothing was printed'];
    if ('problem' in types) return [types.problem];
    const used = complaints.get(`/${index}/check.ts`);
    return [
      ...[...(complaints.get(`/${index}/types.ts`)?.values() ?? [])].map(
        (text) => `the declarations: ${text}`,
      ),
      ...lines.flatMap(({ compiles, what }, line) => {
        const found = used?.get(line);
        if (compiles && found !== undefined) return [`${what}: ${found}`];
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

function textProblems(feature: Feature | undefined, text: string): Problems {
  const { says = [], saysNot = [] } = feature ?? {};
  return [
    ...says.filter((words) => !words.test(text)).map((words) => `does not say ${String(words)}`),
    ...saysNot.filter((words) => words.test(text)).map((words) => `says ${String(words)}`),
  ];
}
