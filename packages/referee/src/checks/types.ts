import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { faceDocument, type Face } from '../judge.js';
import type { Check, VerifyLeaf, VerifySchema } from '../report.js';
import { compareTypes } from '../types/compare-types.js';
import { wrapInOpenApi, type SchemaObject } from '../types/openapi-document.js';
import { loadTypes } from '../types/type-program.js';
import type { Workspace } from '../workspace.js';
import { makeCheck, skipCheck } from './evidence.js';

/** What the check needs to know of one face. */
export interface TypesInput {
  readonly name: string;
  readonly face: Face;
  readonly schema: VerifySchema;
  readonly leaf: VerifyLeaf;
  readonly workspace: Workspace;
}

/** One tool that prints types from a schema. */
interface TypeJudge {
  readonly name: string;
  readonly expression: (name: string) => string;
  readonly print: (name: string, document: SchemaObject, folder: string) => Promise<string>;
}

const judges: readonly TypeJudge[] = [
  {
    name: 'json-schema-to-typescript',
    expression: (name) => name,
    print: async (name, document, folder) => {
      const { compile } = await import('json-schema-to-typescript');
      return compile({ ...document, title: name }, name, {
        bannerComment: '',
        cwd: folder,
        format: false,
      });
    },
  },
  {
    name: 'openapi-typescript',
    expression: (name) => `components["schemas"][${JSON.stringify(name)}]`,
    print: async (name, document) => {
      const { default: openapiTypescript, astToString } = await import('openapi-typescript');
      const text = JSON.stringify(wrapInOpenApi(name, document));
      return astToString(await openapiTypescript(text, { silent: true }));
    },
  },
];

/** Compares the generated type of one face with what other tools print, by mutual assignability. */
export async function checkTypes(input: TypesInput): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const judge of judges) checks.push(await checkAgainst(input, judge));
  return checks;
}

async function checkAgainst(input: TypesInput, judge: TypeJudge): Promise<Check> {
  const { name, face, schema, leaf, workspace } = input;
  const title = `${name}: types against ${judge.name}`;
  const document = faceDocument(schema, face);
  if (!isObject(document)) return skipCheck(title, 'the document is no object');
  const text = await printTypes(judge, name, structuredClone(document), dirname(schema.path));
  if (typeof text !== 'string') return skipCheck(title, text.reason);
  const file = `${name}.${judge.name}`;
  await writeFile(join(workspace.root, `${file}.ts`), text);
  const { checker, types, errors } = await loadTypes(workspace.root, file, [
    { module: withoutExtension(workspace.entry(leaf)), expression: name },
    { module: `./${file}.js`, expression: judge.expression(name) },
  ]);
  const theirError = errors.find(({ path }) => path.endsWith(`${file}.ts`));
  if (theirError !== undefined) return skipCheck(title, `its output: ${theirError.message}`);
  const [ours, theirs] = types;
  const [error] = errors;
  if (error !== undefined || ours === undefined || theirs === undefined) {
    const why = 'our types do not compile';
    return makeCheck(title, 0, [
      { at: name, kind: 'disagreement', why, evidence: error?.message ?? 'no such type' },
    ]);
  }
  const { places, differences } = compareTypes(checker, ours, theirs);
  const failed = differences.filter(({ kind }) => kind === 'disagreement').length;
  return makeCheck(title, places - failed, differences);
}

async function printTypes(
  judge: TypeJudge,
  name: string,
  document: SchemaObject,
  folder: string,
): Promise<string | { readonly reason: string }> {
  try {
    return await judge.print(name, document, folder);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reason: `${judge.name} does not read the schema: ${message}` };
  }
}

function withoutExtension(path: string): string {
  return path.replace(/\.ts$/, '.js');
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
