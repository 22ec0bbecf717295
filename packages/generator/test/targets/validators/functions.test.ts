import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { makeProject, type ProjectOnDisk } from '../../commands/project-on-disk.js';

const schema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Order',
  type: 'object',
  properties: {
    id: { type: 'string', readOnly: true },
    state: { enum: ['open', 'paid'] },
    parts: { type: 'array', items: { $ref: '#' }, uniqueItems: true },
    either: { oneOf: [{ type: 'string', minLength: 2 }, { type: 'integer' }] },
  },
  required: ['state'],
};

let project: ProjectOnDisk;
beforeAll(async () => {
  project = makeProject({ 'order.schema.json': schema as object });
  for (const functions of ['all', 'is', 'validate']) {
    project.write('trefoil.config.json', {
      schemas: [
        { input: 'order.schema.json', output: { folder: functions }, validators: { functions } },
      ],
    });
    const { code, err } = await project.trefoil('generate');
    if (code !== 0) throw new Error(err);
  }
});
afterAll(() => project.remove());

/** A bundle of some code beside the folders, and the modules of which something is in it. */
async function bundle(code: string) {
  const outfile = join(project.root, `bundle-${bundles.length}.mjs`);
  bundles.push(outfile);
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: project.root, sourcefile: 'entry.ts' },
    absWorkingDir: project.root,
    outfile,
    bundle: true,
    format: 'esm',
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^.*\/validators\//, ''));
  const exports = (await import(pathToFileURL(outfile).href)) as Readonly<Record<string, unknown>>;
  return { exports, modules };
}
const bundles: string[] = [];

const valid = { state: 'open', parts: [{ state: 'paid' }] };
const wrong = { state: 'open', parts: [{ state: 'payed' }] };

type Ask = (value: unknown) => unknown;

describe('all functions', () => {
  test('a bundle of a guard has nothing that tells issues', async () => {
    const { exports, modules } = await bundle(
      "export { isOrder } from './all/order/validators/index.ts';",
    );
    expect(modules).toContain('matches.ts');
    expect(modules.filter((path) => /issue|report|found|describe|error|text/.test(path))).toEqual(
      [],
    );
    expect([valid, wrong].map(exports['isOrder'] as Ask)).toEqual([true, false]);
  });
});

describe('guards alone', () => {
  test('are the only exports, and there is no other module', async () => {
    const { exports } = await bundle("export * from './is/order/validators/index.ts';");
    expect(Object.keys(exports)).toEqual(['isOrder', 'isOrderInput']);
    expect([valid, wrong].map(exports['isOrder'] as Ask)).toEqual([true, false]);
    const files = project.list().filter((path) => path.startsWith('is/order/validators/'));
    expect(files.filter((path) => !path.includes('/runtime/'))).toEqual([
      'is/order/validators/index.ts',
      'is/order/validators/matches.ts',
      'is/order/validators/validate.ts',
    ]);
    expect(files.join()).not.toMatch(/issue|report|found/);
  });

  test('are what fixtures check overrides with', async () => {
    const { exports } = await bundle("export * from './is/order/fixtures/index.ts';");
    const buildOrder = exports['buildOrder'] as (overrides: object) => unknown;
    expect(buildOrder({ state: 'paid' })).toMatchObject({ state: 'paid' });
    expect(() => buildOrder({ state: 'payed' })).toThrow(
      'With these overrides it is no valid Order. Correct them, or keep them by check: false.\n(built with seed 0)',
    );
  });

  test('can be had with the output of the specification, which tells what is wrong', async () => {
    project.write('trefoil.config.json', {
      schemas: [
        {
          input: 'order.schema.json',
          output: { folder: 'told' },
          validators: { functions: 'is', output: true },
        },
      ],
    });
    expect(await project.trefoil('generate')).toMatchObject({ code: 0 });
    const { exports } = await bundle("export * from './told/order/validators/output.ts';");
    expect(Object.keys(exports)).not.toEqual([]);
  });
});

describe('all but the guards', () => {
  test('validate, and bring guards only where the issues of a union need them', async () => {
    const { exports } = await bundle("export * from './validate/order/validators/index.ts';");
    expect(Object.keys(exports).sort()).toEqual([
      'ValidationError',
      'assertOrder',
      'assertOrderInput',
      'orderStateValues',
      'parseOrder',
      'parseOrderInput',
      'stringifyOrder',
      'stringifyOrderInput',
      'toOrderInput',
      'validateOrder',
      'validateOrderInput',
    ]);
    const validate = exports['validateOrder'] as Ask;
    expect(validate(valid)).toEqual({ value: valid });
    expect(validate(wrong)).toMatchObject({ issues: [{ pointer: '/parts/0/state' }] });
    expect(validate({ state: 'open', either: 1 })).not.toHaveProperty('issues');
    expect(project.list()).not.toContain('validate/order/validators/matches.ts');
  });

  test('are enough for fixtures', async () => {
    const { exports } = await bundle("export * from './validate/order/fixtures/index.ts';");
    const buildOrder = exports['buildOrder'] as (overrides: object) => unknown;
    expect(() => buildOrder({ state: 'payed' })).toThrow('Order');
  });
});
