import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import { readModel } from '../../src/read-model.js';
import { drafts, hasSuite, suiteDocuments, suiteFiles } from './suite.js';

describe.skipIf(!hasSuite)(
  'the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    for (const { folder, dialect, total } of drafts) {
      test(`${folder}: all required tests`, async () => {
        const references = suiteDocuments(folder);
        const failures: string[] = [];
        let count = 0;
        for (const { file, groups } of suiteFiles(folder)) {
          for (const { description, schema, tests } of groups) {
            const { model, diagnostics } = await readModel(
              { uri: 'https://trefoil.test/schema.json', value: schema },
              { references, dialect, faces: false },
            );
            for (const { data, description: what, valid } of tests) {
              count += 1;
              const verdict = model && check(model, data).length === 0;
              if (verdict === valid) continue;
              const reason = model
                ? ''
                : `: ${diagnostics.find(({ severity }) => severity === 'error')?.message}`;
              failures.push(`${file}: ${description}: ${what}${reason}`);
            }
          }
        }
        expect(count).toBeGreaterThanOrEqual(total);
        expect(failures).toEqual([]);
      });
    }
  },
);
