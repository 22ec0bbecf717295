import { describe, expect, test } from 'vitest';
import { createJudge } from '../src/judge.js';
import { labelledDocuments, missingDocuments } from './shared-documents.js';
import { executionSchema, schemaPath } from './schema/schema-file.js';

const documents = labelledDocuments();
const schema = {
  name: 'Execution',
  path: schemaPath,
  document: executionSchema(),
  formats: 'assert',
  leaves: {},
} as const;

/** Verdicts that the public rules leave open: ours is the label, for the reason given. */
const choices: Readonly<Record<string, string>> = {
  'real-mock-failed': 'an int64 is a string, as the service writes it; a JSON number is refused',
};

describe('documents found in public, judged by ajv', () => {
  if (documents === undefined) test.skip(missingDocuments, () => undefined);
  const judges = { response: createJudge(schema, 'read'), request: createJudge(schema, 'write') };

  for (const { id, rule, valid, pointer, altPointers, mode, debatable, data } of documents ?? []) {
    const choice = debatable === true ? ` (our choice: ${choices[id] ?? 'none'})` : '';
    test(`${id}: ${rule}${choice}`, () => {
      const judge = judges[mode];
      if (typeof judge === 'string') throw new Error(judge);
      const errors = judge.errors(data);
      expect(errors.length === 0, JSON.stringify(errors)).toBe(valid);
      if (debatable === true) expect(choices).toHaveProperty([id]);
      if (valid || pointer === undefined) return;
      const places = errors.flatMap(({ instancePath, params }) => [
        instancePath,
        `${instancePath}/${String(params['unevaluatedProperty'])}`,
      ]);
      expect(
        places.filter((place) => [pointer, ...(altPointers ?? [])].includes(place)),
      ).not.toEqual([]);
    });
  }
});
