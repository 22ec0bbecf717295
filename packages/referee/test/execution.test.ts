import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '@trefoil/generator';
import { describe, expect, test } from 'vitest';
import { verify } from '../src/verify.js';
import { executionSchema, schemaPath } from './schema/schema-file.js';

const packages = fileURLToPath(new URL('../../', import.meta.url));

const leaf = (name: string) => ({
  folder: `${packages}execution-${name}/src`,
  specifier: `@trefoil/execution-${name}`,
});

const leaves = {
  types: leaf('types'),
  validators: leaf('validators'),
  fixtures: leaf('fixtures'),
};

/** The committed output, as it is on disk. */
const files = Object.values(leaves).flatMap(({ folder }) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
);

/** The types as every valid value has to fit them. */
async function openTypes(): Promise<string | undefined> {
  const types = { openObjects: 'index', openEnums: 'string' } as const;
  const output = { folder: 'out' };
  const entry = { input: schemaPath, formats: 'assert', output, types } as const;
  const { files: open } = await generate(
    { schemas: [{ ...entry, validators: false, fixtures: false }] },
    { directory: packages },
  );
  return open.find(({ path }) => path.endsWith('/types/index.ts'))?.text;
}

describe('the packages of Execution, before the judges', async () => {
  const report = await verify({
    configPath: fileURLToPath(new URL('../../../schemas/trefoil.config.json', import.meta.url)),
    files,
    schemas: [
      {
        name: 'Execution',
        path: schemaPath,
        document: executionSchema(),
        formats: 'assert',
        openTypes: await openTypes(),
        leaves,
      },
    ],
    runs: 1000,
  });

  for (const check of report.checks) {
    test(check.name, () => {
      expect(check.skipped).toBeUndefined();
      expect(check.differences.filter(({ kind }) => kind === 'disagreement').slice(0, 3)).toEqual(
        [],
      );
      expect(check.passed).toBeGreaterThan(15);
    });
  }

  test('all ten judgements are heard', () => {
    expect(report.checks).toHaveLength(10);
    expect(report.failed).toBe(0);
  });
});
