import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { readModel } from '../../../src/read-model.js';
import { typesTarget } from '../../../src/targets/types/target.js';
import { hasSuite, suiteDocuments, suiteFiles } from '../../model/suite.js';
import { compile } from './compiler.js';
import { literal, targetContext, textOf } from './golden.js';

interface Subject {
  readonly name: string;
  readonly schema: Json;
  readonly text: string;
  readonly values: readonly { readonly data: Json; readonly valid: boolean }[];
}

describe.skipIf(!hasSuite)(
  'every valid value of the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    test.each([
      ['draft2020-12', '2020-12', 65],
      ['draft7', 'draft-07', 70],
    ] as const)('%s: fits its type', async (folder, dialect, percent) => {
      const subjects = await printSuite(folder, dialect);
      const files = new Map<string, string>();
      for (const { name, text, values } of subjects) {
        const lines = values.map(
          ({ data }, index) => `export const v${index}: T = ${literal(data)};`,
        );
        files.set(`/${name}/types.ts`, text);
        files.set(
          `/${name}/values.ts`,
          ["import type { T } from './types.js';", ...lines].join('\n'),
        );
      }
      const complaints = compile(files);
      const unsound: unknown[] = [];
      let invalid = 0;
      let refused = 0;
      for (const { name, schema, text, values } of subjects) {
        const broken = complaints.get(`/${name}/types.ts`);
        if (broken !== undefined) unsound.push({ schema, text, broken: [...broken.values()] });
        values.forEach(({ data, valid }, index) => {
          const complaint = complaints.get(`/${name}/values.ts`)?.get(index + 1);
          if (valid && complaint !== undefined) unsound.push({ schema, data, text, complaint });
          if (valid) return;
          invalid += 1;
          if (complaint !== undefined) refused += 1;
        });
      }
      expect(unsound).toEqual([]);
      // What a type can say at all: lengths, ranges and patterns are the validators' work.
      expect((100 * refused) / invalid).toBeGreaterThan(percent);
    });
  },
);

/** The types of each schema of the suite, in the printing that has to hold for every valid value. */
async function printSuite(folder: string, dialect: string): Promise<readonly Subject[]> {
  const references = suiteDocuments(folder);
  const subjects: Subject[] = [];
  for (const { file, groups } of suiteFiles(folder)) {
    for (const [index, { schema, tests }] of groups.entries()) {
      const { model } = await readModel(
        { uri: 'https://trefoil.test/schema.json', value: schema },
        { references, dialect, faces: false, name: 'T' },
      );
      if (model === undefined) continue;
      const text = textOf(
        typesTarget(model, targetContext, { openObjects: 'index', openEnums: 'string' }),
      );
      subjects.push({ name: `${file.replace('.json', '')}-${index}`, schema, text, values: tests });
    }
  }
  return subjects;
}
