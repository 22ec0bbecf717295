import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareTypes } from '../../src/types/compare-types.js';
import { loadTypes } from '../../src/types/type-program.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trefoil-types-')));
afterAll(() => rmSync(folder, { recursive: true }));

async function compare(ours: string, theirs: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'ours.ts'), `export type Root = ${ours};\n`);
  writeFileSync(join(folder, 'theirs.ts'), `export type Root = ${theirs};\n`);
  const { checker, types, errors } = await loadTypes(folder, 'both', [
    { module: './ours.js', expression: 'Root' },
    { module: './theirs.js', expression: 'Root' },
  ]);
  expect(errors).toEqual([]);
  const [left, right] = types;
  if (left === undefined || right === undefined) throw new Error('no types');
  return compareTypes(checker, left, right).differences.map(
    ({ at, kind, why }) => `${at} ${kind}: ${why}`,
  );
}

describe('two types', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['{ a?: string }', '{ readonly a?: string }', []],
    ['{ a: string | null }', '{ a: null | string }', []],
    ['{ a?: string }', '{ a: string }', ['.a looser: optional here, required there']],
    ['{ a: string }', '{ a?: string }', ['.a stricter: required here, optional there']],
    [
      '{ a: { b: 1 }[] }',
      '{ a: { b: 2 }[] }',
      ['.a[].b disagreement: neither type is assignable to the other'],
    ],
    [
      "{ a: 'x' | 'y' }",
      '{ a: string }',
      ['.a stricter: the known values are part of the type here, any string is allowed there'],
    ],
    ['{ a: unknown }', '{ a: string }', ['.a looser: the other says more in the type']],
    ['{ a: 1 }', '{ a: unknown }', ['.a stricter: the other leaves the type open']],
    ['{ a: 1 }', '{ a: 1; b: 2 }', ['.b disagreement: named there, not here']],
    [
      '{ a: 1 }',
      '{ a: 1; [key: string]: unknown }',
      [' stricter: an unknown property is an error here, allowed there'],
    ],
    [
      "{ s: 'A'; a: 1; b?: never } | { s: 'B'; a?: never; b: 2 }",
      "{ s: 'A' | 'B'; a?: 1; b?: 2 }",
      [' stricter: which properties go together is part of the type here'],
    ],
    [
      '{ a: string | { b: 1 } }',
      '{ a: number | { b: 1 } }',
      ['.a disagreement: neither type is assignable to the other'],
    ],
    [
      '{ a: [{ b: 1 }, 2] }',
      '{ a: [{ b: 2 }, 2] }',
      ['.a[0].b disagreement: neither type is assignable to the other'],
    ],
    [
      '{ a: [1?, 1?] }',
      '{ a: 1[] }',
      ['.a stricter: how many items there are is part of the type'],
    ],
    ['{ a: 1[] }', '{ a: [1, 1] }', ['.a looser: the other says how many items there are']],
    ['{ a: [1] }', '{ a: [1, 1] }', ['.a disagreement: the two count their items otherwise']],
    ['{ a?: never }', '{}', ['.a stricter: forbidden here, not named there']],
  ];
  for (const [ours, theirs, differences] of cases) {
    test(`${ours} and ${theirs}`, async () => {
      expect(await compare(ours, theirs)).toEqual(differences);
    });
  }

  test('that refer to themselves end', async () => {
    writeFileSync(join(folder, 'left.ts'), 'export interface Tree { next?: Tree; a: string }\n');
    writeFileSync(join(folder, 'right.ts'), 'export interface Tree { next?: Tree; a: number }\n');
    const { checker, types } = await loadTypes(folder, 'trees', [
      { module: './left.js', expression: 'Tree' },
      { module: './right.js', expression: 'Tree' },
    ]);
    const [left, right] = types;
    if (left === undefined || right === undefined) throw new Error('no types');
    const { differences } = compareTypes(checker, left, right);
    expect(differences.map(({ at }) => at)).toEqual(['.a']);
  });
});
