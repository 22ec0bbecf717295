import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mutate } from '../mutants.js';
import type { Check, Difference } from '../report.js';
import { compileErrors } from '../types/type-program.js';
import type { Workspace } from '../workspace.js';
import { makeCheck, showValue, skipCheck } from './evidence.js';
import { findFunction, type LeafExports } from './leaf-functions.js';

/** What the check needs to know of one face. */
export interface ValuesInput {
  readonly name: string;
  /** The types as text; open objects have an index signature, open enums are strings. */
  readonly openTypes: string | undefined;
  readonly workspace: Workspace;
  readonly validatorExports: LeafExports;
  /** Values to begin with: fixtures, examples. */
  readonly values: readonly unknown[];
  readonly runs: number;
}

/** More values of one face say nothing new, and longer ones take long to compile. */
const mostValues = 1000;
const longest = 20_000;

/** Compiles values that the validators accept as literals against the type. */
export async function checkValues(input: ValuesInput): Promise<Check> {
  const { name, openTypes, workspace } = input;
  const title = `${name}: values against the types`;
  if (openTypes === undefined)
    return skipCheck(title, 'the types are not given in their open form');
  const literals = acceptedValues(input);
  if (typeof literals === 'string') return skipCheck(title, literals);
  const typesFile = join(workspace.root, `${name}.values-types.ts`);
  const valuesFile = join(workspace.root, `${name}.values.ts`);
  await writeFile(typesFile, openTypes);
  await writeFile(valuesFile, moduleText(name, basename(typesFile, '.ts'), literals));
  const errors = compileErrors([valuesFile]);
  const differences = errors.map(({ path, line, message }): Difference => {
    const literal = path === valuesFile ? literals[line - 1] : undefined;
    const why =
      literal === undefined
        ? 'our types do not compile'
        : 'a value that the validators accept is not assignable to the type';
    const evidence = literal === undefined ? message : `${showText(literal)}: ${message}`;
    return { at: name, kind: 'disagreement', why, evidence };
  });
  return makeCheck(title, Math.max(0, literals.length - differences.length), differences);
}

/** Values as JSON texts, each once; the text says why, where there are none. */
function acceptedValues(input: ValuesInput): readonly string[] | string {
  const { name, validatorExports, values, runs } = input;
  const is = findFunction(validatorExports, `is${name}`);
  const validate = findFunction(validatorExports, `validate${name}`);
  if (is === undefined && validate === undefined) return `the output has no is${name}`;
  const accepts = (value: unknown): boolean => {
    try {
      return is === undefined ? Object(validate?.(value)).issues === undefined : is(value) === true;
    } catch {
      return false;
    }
  };
  const texts = new Set<string>();
  for (const value of [...values, ...mutate(values, runs * 10, 2)]) {
    if (texts.size === mostValues) break;
    const text = JSON.stringify(value) as string | undefined;
    // What counts is what a program can write: the value that the text stands for.
    if (text === undefined || text.length > longest || texts.has(text)) continue;
    if (accepts(JSON.parse(text))) texts.add(text);
  }
  return texts.size === 0 ? 'there is no value that the validators accept' : [...texts];
}

/** One line for the import, and one for each value; a key `__proto__` has to be computed. */
function moduleText(name: string, types: string, literals: readonly string[]): string {
  return [
    `import type { ${name} as Type } from './${types}.js';`,
    ...literals.map(
      (text, index) =>
        `export const value${index}: Type = ${text.replaceAll('"__proto__":', '["__proto__"]:')};`,
    ),
    '',
  ].join('\n');
}

function showText(literal: string): string {
  return showValue(JSON.parse(literal));
}
