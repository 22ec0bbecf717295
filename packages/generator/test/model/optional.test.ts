import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import { readModel } from '../../src/read-model.js';
import { drafts, hasSuite, knownFailures, suiteDocuments, suiteFiles } from './suite.js';

async function failuresIn(folder: string, draft: string, dialect: string) {
  const formats = folder.endsWith('/format') ? 'assert' : 'annotate';
  const failures: string[] = [];
  let count = 0;
  for (const { file, groups } of suiteFiles(folder)) {
    const references = suiteDocuments(draft, file === 'cross-draft.json');
    for (const { description, schema, tests } of groups) {
      const source = { uri: 'https://trefoil.test/schema.json', value: schema };
      const options = { references, dialect, formats, content: 'assert', faces: false } as const;
      const { model } = await readModel(source, options);
      for (const { data, description: what, valid } of tests) {
        count += 1;
        if ((model && check(model, data).length === 0) === valid) continue;
        failures.push(`${file}: ${description}: ${what}`);
      }
    }
  }
  return { count, failures };
}

describe.skipIf(!hasSuite)(
  'optional tests of the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    test.each(drafts)('$folder: all but the known failures', async ({ folder, dialect }) => {
      const { count, failures } = await failuresIn(`${folder}/optional`, folder, dialect);
      expect(count).toBeGreaterThan(30);
      expect(failures).toEqual(knownFailures(dialect));
    });

    test.each(drafts)('$folder: every format', async ({ folder, dialect }) => {
      const { count, failures } = await failuresIn(`${folder}/optional/format`, folder, dialect);
      expect(count).toBeGreaterThan(100);
      expect(failures).toEqual([]);
    });
  },
);
