import { beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../src/model/json.js';
import { readModel } from '../../../src/read-model.js';
import type { TypesOptions } from '../../../src/targets/types/options.js';
import { typesTarget } from '../../../src/targets/types/target.js';
import type { TargetContext, TargetResult } from '../../../src/targets/target.js';
import { compile, type Complaints } from './compiler.js';

/** One schema, the declarations that it becomes without their comments, and what these are worth. */
export interface Golden {
  readonly name: string;
  readonly schema: JsonObject | boolean;
  readonly printed: string;
  /** The type that the values are for; `T` by default. */
  readonly type?: string;
  readonly options?: TypesOptions;
  readonly accepts?: readonly Json[];
  /** Values that the schema takes, and the type too when open objects have an index signature. */
  readonly acceptsOpen?: readonly Json[];
  readonly refuses?: readonly Json[];
}

/** The types of a schema, as the target prints them. */
export async function typesOf(
  schema: JsonObject | boolean,
  options: TypesOptions = {},
): Promise<TargetResult> {
  const document = typeof schema === 'boolean' ? schema : { $schema: dialect, ...schema };
  const read = await readModel({ uri: 'schema.json', value: document }, { name: 'T' });
  if (read.model === undefined) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return typesTarget(read.model, targetContext, options);
}

/** What the target needs to know of its surroundings: little, since types import nothing. */
export const targetContext: TargetContext = {
  imports: { types: '../types/index.js', validators: '../validators/index.js' },
  header: 'Generated.',
  runtime: (name) => {
    throw new Error(`types have no run-time file ${name}`);
  },
};

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The text of the one file. */
export function textOf(result: TargetResult): string {
  return result.files.map((file) => file.text).join('\n');
}

/** Declarations alone: what a reader sees who has folded the comments. */
export function withoutComments(text: string): string {
  return text
    .replace(/^\/\/ .*\n\n/, '')
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .trim();
}

/** Declares the tests of golden cases; all of them are compiled in one program. */
export function testGolden(title: string, cases: readonly Golden[]): void {
  describe(title, () => {
    const printed: string[] = [];
    let complaints: Complaints = new Map();
    beforeAll(async () => {
      const files = new Map<string, string>();
      for (const [index, golden] of cases.entries()) {
        const closed = textOf(await typesOf(golden.schema, golden.options));
        const open = textOf(
          await typesOf(golden.schema, {
            ...golden.options,
            openObjects: 'index',
            openEnums: 'string',
          }),
        );
        printed.push(closed);
        const { accepts = [], acceptsOpen = [], refuses = [] } = golden;
        files.set(`/${index}/closed.ts`, closed);
        files.set(`/${index}/open.ts`, open);
        files.set(`/${index}/accepts.ts`, values(golden, 'closed', accepts));
        files.set(
          `/${index}/accepts-open.ts`,
          values(golden, 'open', [...accepts, ...acceptsOpen]),
        );
        files.set(`/${index}/refuses.ts`, values(golden, 'closed', refuses));
      }
      complaints = compile(files);
    });
    test.each(cases.map((golden, index) => [golden.name, index] as const))('%s', (_, index) => {
      const golden = cases[index];
      if (golden === undefined) return;
      expect(withoutComments(printed[index] ?? '')).toBe(golden.printed.trim());
      const said = (file: string) => [...(complaints.get(`/${index}/${file}.ts`)?.values() ?? [])];
      expect(said('closed')).toEqual([]);
      expect(said('open')).toEqual([]);
      expect(said('accepts')).toEqual([]);
      expect(said('accepts-open')).toEqual([]);
      const refused = complaints.get(`/${index}/refuses.ts`);
      const taken = (golden.refuses ?? []).filter((_value, at) => refused?.has(at + 1) !== true);
      expect(taken).toEqual([]);
    });
  });
}

/** A module with one value a line, after one line for the import. */
function values(golden: Golden, file: string, list: readonly Json[]): string {
  const type = golden.type ?? 'T';
  return [
    `import type { ${type} } from './${file}.js';`,
    ...list.map((value, index) => `export const v${index}: ${type} = ${literal(value)};`),
    'export {};',
  ].join('\n');
}

/** JSON as an expression; a key `__proto__` has to be computed. */
export function literal(value: Json): string {
  return JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:');
}
