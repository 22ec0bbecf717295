import { runInNewContext } from 'node:vm';
import { code, type Code, raw } from '../../code/code.js';
import type { FormatExtension, KeywordExtension } from '../../model/extensions.js';
import type { Json } from '../../model/json.js';
import { literal } from './print-json.js';

/** An expression in pieces around the places of the value, and what is wrong with it. */
export interface PrintedTemplate {
  readonly template: readonly string[];
  readonly problem?: string;
}

/** What a module prints for its check; nothing where it prints none. */
export function printedTemplate(
  extension: KeywordExtension | FormatExtension,
  parameter: Json | undefined,
): PrintedTemplate | undefined {
  if (extension.print === undefined) return undefined;
  try {
    const printed: unknown = extension.print({
      code: (strings, ...holes) => code(strings, ...(holes as readonly Code[])),
      literal,
      value: raw(mark),
      parameter: parameter ?? null,
    });
    const text = textOf(printed);
    if (text === undefined) return wrong('gives no code; make it with the `code` tag');
    const template = text.split(mark);
    const problem = difference(template, extension, parameter);
    return { template, ...(problem !== undefined && { problem }) };
  } catch (error) {
    return wrong(`fails: ${String(error).replace(/^\w*Error: /, '')}`);
  }
}

/** Stands for the value; no other text can hold it, since text in holes is quoted. */
const mark = '\u0000value\u0000';

function wrong(problem: string): PrintedTemplate {
  return { template: ['false'], problem };
}

function textOf(printed: unknown): string | undefined {
  if (typeof printed !== 'object' || printed === null || !('parts' in printed)) return undefined;
  const { parts } = printed;
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined;
  return parts.join('').trim();
}

/** A value on which the code says something else than the check does. */
function difference(
  template: readonly string[],
  extension: KeywordExtension | FormatExtension,
  parameter: Json | undefined,
): string | undefined {
  for (const value of valuesFor(extension, parameter)) {
    const wanted =
      'keyword' in extension
        ? extension.check(value, parameter ?? null)
        : extension.check(String(value));
    const said = outcome(template, value);
    if (said === wanted) continue;
    return `says ${said} of ${JSON.stringify(value)}, of which \`check\` says ${wanted}`;
  }
  return undefined;
}

/** What the code says, asked where it can reach nothing; throws where it is no expression. */
function outcome(template: readonly string[], value: Json): boolean {
  const parsed = code`const value = JSON.parse(${JSON.stringify(value)});`.parts.join('');
  const text = `'use strict'; ${parsed} Boolean(\n${template.join('value')}\n)`;
  return runInNewContext(text, Object.create(null) as object, { timeout: 1000 }) === true;
}

function valuesFor(
  extension: KeywordExtension | FormatExtension,
  parameter: Json | undefined,
): readonly Json[] {
  if ('format' in extension) return [...plainValues.string, ...extension.examples];
  const plain = extension.appliesTo.flatMap((type) => plainValues[type]);
  return [...plain, ...extension.samples(parameter ?? null)];
}

const plainValues = {
  null: [null],
  boolean: [true, false],
  number: [0, 1, -1, 0.5, 1e21],
  string: ['', 'a', 'A text.', '1', 'é', '😀'],
  array: [[], [null], [0, 0], ['a', {}], [[]]],
  object: [{}, { a: 1 }, { a: 1, b: [] }],
} as const satisfies Readonly<Record<string, readonly Json[]>>;
