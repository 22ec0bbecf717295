import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { makeProject, type ProjectOnDisk } from '../commands/project-on-disk.js';

const schema = {
  title: 'Order',
  type: 'object',
  properties: {
    sku: { type: 'string', maxLength: 6 },
    city: { $ref: '#/$defs/City' },
    lines: { type: 'array', minItems: 1, items: { $ref: '#/$defs/Line' } },
  },
  required: ['sku', 'city', 'lines'],
  $defs: {
    City: { type: 'string' },
    Line: { type: 'object', properties: { count: { type: 'integer' } }, required: ['count'] },
  },
};

const module = `
export function city(random) {
  return ['Bern', 'Graz', 'Rome'][Math.floor(random() * 3)];
}
export function count(random) {
  return random() < 0.9 ? 7 : 'seven';
}
export const seldom = (random) => (random() < 0.002 ? 7 : 'TR-3');
`;

let project: ProjectOnDisk;
beforeEach(() => {
  project = makeProject({ 'order.schema.json': schema, 'own/values.mjs': module });
});
afterEach(() => project.remove());

function configure(values: Readonly<Record<string, Json>>): void {
  const entry = { input: 'order.schema.json', output: { folder: 'out' }, fixtures: { values } };
  project.write('trefoil.config.json', { schemas: [entry] });
}

interface Builders {
  readonly buildOrders: (
    count: number,
    overrides?: unknown,
    options?: { readonly check?: boolean },
  ) => readonly { sku: string; city: string; lines: readonly { count: number }[] }[];
}

/** The generated fixtures, compiled. */
async function builders(): Promise<Builders> {
  project.write('package.json', { type: 'module' });
  for (const path of project.list().filter((one) => one.startsWith('out/'))) {
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
    const { outputText } = ts.transpileModule(project.read(path), { compilerOptions: options });
    project.write(path.replace(/\.ts$/, '.js'), outputText);
  }
  const path = join(project.root, 'out/order/fixtures/index.js');
  return (await import(pathToFileURL(path).href)) as Builders;
}

test('values come from a list or from a function, by type and property or by place', async () => {
  configure({ 'Order.sku': ['TR-3', 'TR-7'], '/$defs/City': './own/values.mjs#city' });
  const { code, err } = await project.trefoil('generate');
  expect([code, err]).toEqual([0, expect.not.stringContaining('fixture-values')]);
  const { buildOrders } = await builders();
  const orders = buildOrders(60);
  expect(new Set(orders.map(({ sku }) => sku))).toEqual(new Set(['TR-3', 'TR-7']));
  expect(new Set(orders.map(({ city }) => city))).toEqual(new Set(['Bern', 'Graz', 'Rome']));
  expect(project.read('out/order/fixtures/values/values.ts')).toContain('@ts-nocheck');
  const sampled = await project.trefoil('sample', 'order', '--count', '60', '--format', 'json');
  expect(JSON.parse(sampled.out)).toEqual(orders);
});

test('a value of a function is checked when it is built, unless that is not wanted', async () => {
  configure({ 'Order.sku': './own/values.mjs#seldom' });
  expect((await project.trefoil('generate')).code).toBe(0);
  const { buildOrders } = await builders();
  const count = 4000;
  expect(() => buildOrders(count)).toThrow('(built with seed 0)');
  expect(buildOrders(count, undefined, { check: false })).toHaveLength(count);
});

test.each([
  [
    { 'Order.sku': ['TR-3', 'TR-30000'] },
    'is refused by the schema: it must have at most 6 characters',
  ],
  [{ 'Line.count': './own/values.mjs#count' }, 'got "seven"'],
  [{ 'Order.sko': ['TR-3'] }, 'Did you mean "Order.sku"?'],
  [{ '/properties/none': ['TR-3'] }, 'The schema has no property /properties/none.'],
  [{ 'Order.sku': './own/values.mjs#none' }, './own/values.mjs exports no function none.'],
  [{ 'Order.sku': './own/none.mjs#city' }, 'There is no module at ./own/none.mjs.'],
])('what cannot be is said where the config says it: %j', async (values, message) => {
  configure(values);
  const { code, err } = await project.trefoil('generate');
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain('trefoil.config.json:');
  expect(project.list().filter((path) => path.startsWith('out/'))).toEqual([]);
});
