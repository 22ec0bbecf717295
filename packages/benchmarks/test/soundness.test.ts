import { expect, test } from 'vitest';
import { contextOf, loadInside, makeModuleFolder } from '../src/inside.js';
import { missingCorpus } from '../src/corpus-files.js';
import { missingSuite } from '../src/conformance-suite.js';
import { judgeValues } from '../src/soundness/judge.js';
import { compileModules, compileModulesWith7 } from '../src/compile-modules.js';
import { casesOf } from '../src/soundness/subjects.js';

// `npm run soundness` asks all schemas, with more values. Without the folders only random schemas are asked.
const missing = [missingSuite(), missingCorpus()].filter((what) => what !== undefined);

test(`values that schemas take are assignable to their types${missing.map((what) => `; missing: ${what}`).join('')}`, async () => {
  const folder = makeModuleFolder();
  const inside = await loadInside(folder);
  const extent = { built: 2, near: 4, randomSchemas: 300, every: 15 };
  const cases = await casesOf(inside, extent, folder, () => undefined);
  const options = { openObjects: 'index', openEnums: 'string' };
  const declared = cases.map(({ model }) => {
    const { files } = inside.typesTarget(model, contextOf('types'), options);
    const type = model.definitions.find(({ id }) => id === model.root)?.name ?? '';
    return { text: files.map(({ text }) => text).join('\n'), type };
  });
  const rulings = judgeValues(cases, declared, 'valid');
  const faults = cases.flatMap(({ name }, index) => {
    const { broken, unsound = [] } = rulings[index] ?? {};
    return broken === undefined && unsound.length === 0 ? [] : [{ name, broken, unsound }];
  });
  expect(faults).toEqual([]);
  expect(cases.flatMap(({ valid }) => valid).length).toBeGreaterThan(20);
});

test.each([
  ['TypeScript 5.9', compileModules],
  ['TypeScript 7', compileModulesWith7],
] as const)('%s says in which line a value does not fit', (_, compile) => {
  const values = [
    "import type { T } from './types.js';",
    '{ const t: T = 1; void t; }',
    '{ const t: T = 2; void t; }',
  ];
  const files = new Map([
    ['/0/types.ts', 'export type T = 1;'],
    ['/0/values.ts', values.join('\n')],
  ]);
  const complaints = compile(files);
  expect([...(complaints.get('/0/types.ts')?.keys() ?? [])]).toEqual([]);
  expect([...(complaints.get('/0/values.ts')?.keys() ?? [])]).toEqual([2]);
});
