import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainFiles } from './documents.js';

/** A validator: what says yes or no, and what names all faults. */
export interface Peer {
  readonly name: string;
  readonly flag?: (document: unknown) => boolean;
  readonly errors?: (document: unknown) => unknown;
}

/** The names under which the tables and ratios know these two. */
export const oursName = 'trefoil';
export const ajvName = 'ajv 8 standalone';

async function load(file: string): Promise<Readonly<Record<string, (value: unknown) => unknown>>> {
  return (await import(pathToFileURL(file).href)) as Record<string, (value: unknown) => unknown>;
}

async function member(file: string, name: string): Promise<(value: unknown) => unknown> {
  const found = (await load(file))[name];
  if (found === undefined) throw new Error(`${file} exports no ${name}`);
  return found;
}

async function flagOf(file: string, name: string): Promise<(value: unknown) => boolean> {
  return (await member(file, name)) as (value: unknown) => boolean;
}

/** Ours, from the module that the preparation wrote. */
export async function trefoil(file: string): Promise<Peer> {
  return {
    name: oursName,
    flag: await flagOf(file, 'isExecution'),
    errors: await member(file, 'validateExecution'),
  };
}

/** ajv: one module for the flag, another with `allErrors`, which leaves its findings on the function. */
export async function ajvStandalone(flagFile: string, errorsFile: string): Promise<Peer> {
  const all = (await flagOf(errorsFile, 'default')) as ((value: unknown) => boolean) & {
    readonly errors: unknown;
  };
  return {
    name: ajvName,
    flag: await flagOf(flagFile, 'default'),
    errors: (value) => (all(value) ? undefined : all.errors),
  };
}

/** The hand-tuned checkers that lie beside the test data. */
export async function handTuned(): Promise<readonly Peer[]> {
  const errors = await member(plainFiles.limit, 'errorsOf');
  return [
    { name: 'hand-tuned A', flag: await flagOf(plainFiles.limit, 'isExecutionA'), errors },
    { name: 'hand-tuned B', flag: await flagOf(plainFiles.limit, 'isExecutionB') },
  ];
}

/**
 * The other libraries that read JSON Schema, each in its own best form. They are loaded where they
 * run: one of them derives a class from `String`, after which all code that reads texts unit by
 * unit takes up to three times as long.
 */
export async function libraries(schemaFile: string): Promise<readonly Peer[]> {
  const { validator: schemasafe } = await import('@exodus/schemasafe');
  const { Compile } = await import('typebox/compile');
  const zod = await import('zod');
  const read = (): Record<string, unknown> =>
    JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const flag = schemasafe(read(), { isJSON: true });
  const all = schemasafe(read(), { isJSON: true, includeErrors: true, allErrors: true });
  const typebox = Compile(read());
  const parser = zod.fromJSONSchema(read());
  return [
    {
      name: 'schemasafe',
      flag: (value) => flag(value as never),
      errors: (value) => (all(value as never) ? undefined : all.errors),
    },
    {
      name: 'typebox',
      flag: (value) => typebox.Check(value),
      errors: (value) => typebox.Errors(value),
    },
    {
      name: 'zod 4 (fromJSONSchema)',
      flag: (value) => parser.safeParse(value).success,
      errors: (value) => parser.safeParse(value).error?.issues,
    },
  ];
}

/** The place of a module in the folder of this run. */
export function moduleFile(folder: string, name: string): string {
  return join(folder, `${name}.mjs`);
}
