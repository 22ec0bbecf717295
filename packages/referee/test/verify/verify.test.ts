import { describe, expect, test } from 'vitest';
import type { VerifyOptions } from '../../src/report.js';
import { verify } from '../../src/verify.js';
import { smallOutput } from './small-output.js';

describe('output that is right', async () => {
  const report = await verify(smallOutput());

  test('every judge is heard on both faces, and none disagrees', () => {
    expect(report.checks.map(({ name, failed, skipped }) => ({ name, failed, skipped }))).toEqual(
      ['Note', 'NoteInput'].flatMap((name) =>
        [
          `${name}: validators against ajv`,
          `${name}: fixtures against ajv`,
          `${name}: types against json-schema-to-typescript`,
          `${name}: types against openapi-typescript`,
          `${name}: values against the types`,
        ].map((title) => ({ name: title, failed: 0, skipped: undefined })),
      ),
    );
    expect(report.failed).toBe(0);
    expect(report.passed).toBeGreaterThan(1000);
  });

  test('what our types say more or less is listed with its reason', () => {
    expect(report.text.split('\n').slice(0, 6)).toEqual([
      '✓  Note: validators against ajv: 553 agree',
      '✓  Note: fixtures against ajv: 52 agree',
      '✓  Note: types against json-schema-to-typescript: 4 agree',
      '   stricter: an unknown property is an error here, allowed there (the whole)',
      '✓  Note: types against openapi-typescript: 4 agree',
      expect.stringMatching(/^✓  Note: values against the types: \d+ agree$/),
    ]);
  });
});

/** To compile types takes most of the time. */
function withoutTypes(output: VerifyOptions): VerifyOptions {
  const schemas = output.schemas.map(({ leaves: { types: _, ...leaves }, ...schema }) => ({
    ...schema,
    leaves,
  }));
  return { ...output, schemas };
}

describe('output that is wrong is found out', () => {
  const wrong = [
    {
      name: 'characters counted for bytes',
      from: 'new TextEncoder().encode(value).length <= 4',
      to: 'value.length <= 4',
      judge: 'Note: validators against ajv',
      why: /^ajv refuses by x-max-bytes/,
    },
    {
      name: 'a closed enum in the read face',
      from: '/^[A-Z]+$/u.test(kind)',
      to: "['MEMO', 'LETTER'].includes(kind)",
      judge: 'Note: validators against ajv',
      why: /^ajv accepts what breaks type/,
    },
    {
      name: 'two verdicts',
      from: 'result(isNoteInput(value), value)',
      to: 'result(true, value)',
      judge: 'NoteInput: validators against ajv',
      why: /^isNoteInput says false, validateNoteInput has 0 issues$/,
    },
    {
      name: 'a validator that throws',
      from: '/^[A-Z]+$/u.test(kind)',
      to: 'kind.missing.length > 0',
      judge: 'Note: validators against ajv',
      why: /^a verdict throws: Cannot read properties of undefined/,
    },
    {
      name: 'a validator that is not there',
      from: 'function isNote(',
      to: 'function isNotes(',
      judge: 'Note: validators against ajv',
      why: /^the output has no isNote and validateNote$|^a verdict throws: isNote is not defined/,
    },
    {
      name: 'a module that cannot be imported',
      from: 'const own =',
      to: "export * from './missing.js';\nconst own =",
      judge: 'Note: the output as modules',
      why: /^the output cannot be imported$/,
    },
    {
      name: 'an invalid fixture among the valid',
      from: "text: 'é',",
      to: "text: 'é'.repeat(seed),",
      judge: 'Note: fixtures against ajv',
      why: /^ajv refuses a fixture by x-max-bytes at "\/text"$/,
    },
    {
      name: 'a valid fixture among the invalid',
      from: "text: 'éét'",
      to: "text: 'éé'",
      judge: 'Note: fixtures against ajv',
      why: /^ajv accepts an invalid fixture$/,
    },
    {
      name: 'a builder that throws',
      from: 'id: String(seed)',
      to: 'id: seed.toString(seed)',
      judge: 'Note: fixtures against ajv',
      why: /^buildNote throws$/,
    },
    {
      name: 'an invalid fixture with a wrong place',
      from: "pointer: '/text'",
      to: "pointer: '/text/0/0'",
      judge: 'Note: fixtures against ajv',
      why: /^ajv has no error at "\/text\/0\/0"$/,
    },
    {
      name: 'a property of another type',
      from: 'Note { id: string;',
      to: 'Note { id: number;',
      judge: 'Note: types against json-schema-to-typescript',
      why: /^neither type is assignable/,
    },
    {
      name: 'a type that does not compile',
      from: 'Note { id: string;',
      to: 'Note { id: Missing;',
      judge: 'Note: types against openapi-typescript',
      why: /^our types do not compile$/,
    },
    {
      name: 'a type that is not there',
      from: 'interface NoteInput',
      to: 'interface NoteInputs',
      judge: 'NoteInput: types against json-schema-to-typescript',
      why: /^our types do not compile$/,
    },
    {
      name: 'a type that is too narrow for a value',
      from: 'text: string; kind?: string',
      to: "text: 'é'; kind?: string",
      judge: 'Note: values against the types',
      why: /^a value that the validators accept is not assignable to the type$/,
    },
    {
      name: 'a forgotten property',
      from: 'Note { id: string;',
      to: 'Note {',
      judge: 'Note: types against openapi-typescript',
      why: /^named there, not here$/,
    },
  ];

  for (const { name, from, to, judge, why } of wrong) {
    test(name, async () => {
      const output = smallOutput((text) => text.replace(from, to));
      const report = await verify(/types/.test(judge) ? output : withoutTypes(output));
      const check = report.checks.find((one) => one.name === judge);
      expect(check?.failed).toBeGreaterThan(0);
      expect(check?.differences).toContainEqual(
        expect.objectContaining({ kind: 'disagreement', why: expect.stringMatching(why) }),
      );
      expect(report.failed).toBeGreaterThan(0);
      expect(report.text).toContain('✗');
    });
  }
});
