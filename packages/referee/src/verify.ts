import { makeCheck } from './checks/evidence.js';
import { buildFixtures, checkFixtures } from './checks/fixtures.js';
import { faceName, type LeafExports } from './checks/leaf-functions.js';
import { checkTypes } from './checks/types.js';
import { checkValidators } from './checks/validators.js';
import { checkValues } from './checks/values.js';
import { createJudge, faceDocument, type Face } from './judge.js';
import type { Check, VerifyLeaf, VerifyOptions, VerifyReport, VerifySchema } from './report.js';
import { reportText } from './report-text.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** Has ajv, json-schema-to-typescript and openapi-typescript judge the output of a config. */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const workspace = await openWorkspace(options.files, options.schemas);
  const checks: Check[] = [];
  try {
    for (const schema of options.schemas) {
      for await (const check of checkSchema(schema, workspace, options.runs ?? 200)) {
        checks.push(check);
        options.onProgress?.(check);
      }
    }
  } finally {
    await workspace.dispose();
  }
  return {
    checks,
    passed: checks.reduce((sum, { passed }) => sum + passed, 0),
    failed: checks.reduce((sum, { failed }) => sum + failed, 0),
    text: reportText(checks),
  };
}

async function* checkSchema(
  schema: VerifySchema,
  workspace: Workspace,
  runs: number,
): AsyncGenerator<Check> {
  const { openTypes } = schema;
  const { types, validators, fixtures } = schema.leaves;
  const loaded = await loadLeaves(schema, workspace);
  if ('check' in loaded) {
    yield loaded.check;
    return;
  }
  const { validatorExports, fixtureExports } = loaded;
  for (const face of facesOf(schema, validatorExports, fixtureExports)) {
    const name = faceName(schema.name, face);
    const judge = createJudge(schema, face);
    const built = buildFixtures(fixtureExports, name, runs);
    if (validators !== undefined) {
      const fixtureValues =
        typeof built === 'string'
          ? []
          : [...built.valid, ...built.invalid].map(({ value }) => value);
      const values = [...fixtureValues, ...examplesOf(faceDocument(schema, face))];
      yield checkValidators({ name, exports: validatorExports, judge, values, runs });
    }
    if (fixtures !== undefined) yield checkFixtures(name, built, judge);
    if (types === undefined) continue;
    yield* await checkTypes({ name, face, schema, leaf: types, workspace });
    const valid = typeof built === 'string' ? [] : built.valid.map(({ value }) => value);
    const values = [...examplesOf(faceDocument(schema, face)), ...valid];
    yield await checkValues({ name, openTypes, workspace, validatorExports, values, runs });
  }
}

/** What the leaves export, or the check that fails because one cannot be imported. */
async function loadLeaves(
  { name, leaves }: VerifySchema,
  workspace: Workspace,
): Promise<
  | { readonly validatorExports: LeafExports; readonly fixtureExports: LeafExports }
  | { readonly check: Check }
> {
  const load = async (leaf: VerifyLeaf | undefined): Promise<LeafExports> =>
    leaf === undefined ? {} : workspace.load(leaf);
  try {
    return {
      validatorExports: await load(leaves.validators),
      fixtureExports: await load(leaves.fixtures),
    };
  } catch (error) {
    const why = 'the output cannot be imported';
    const evidence = error instanceof Error ? error.message : String(error);
    const difference = { at: name, kind: 'disagreement', why, evidence } as const;
    return { check: makeCheck(`${name}: the output as modules`, 0, [difference]) };
  }
}

function facesOf(
  schema: VerifySchema,
  validators: LeafExports,
  fixtures: LeafExports,
): readonly Face[] {
  const input = faceName(schema.name, 'write');
  const hasInput =
    [`is${input}`, `validate${input}`].some((each) => each in validators) ||
    `build${input}` in fixtures;
  return hasInput ? ['read', 'write'] : ['read'];
}

function examplesOf(document: unknown): readonly unknown[] {
  const examples: unknown =
    typeof document === 'object' && document !== null && 'examples' in document
      ? document.examples
      : [];
  return Array.isArray(examples) ? examples : [];
}
