import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import type { Json } from '../../../src/model/json.js';
import type { Model } from '../../../src/model/model.js';
import { readModel } from '../../../src/read-model.js';
import { drafts, hasSuite, knownFailures, suiteDocuments, suiteFiles } from '../../model/suite.js';
import { makeFolder, writeValidation } from './emit.js';

/**
 * Where a union fails, nothing is known of which properties it has looked at: the interpreter goes on
 * to call them unevaluated, emitted code does not.
 */
const followUps = /unevaluated(?:Properties|Items)$/;

interface Case {
  readonly name: string;
  readonly model: Model;
  readonly tests: readonly {
    readonly description: string;
    readonly data: Json;
    readonly valid: boolean;
  }[];
}

interface Place {
  readonly message: string;
  readonly pointer: string;
  readonly schemaPointer: string;
}

interface Answer {
  readonly is: boolean;
  readonly issues?: readonly Place[];
}

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasSuite)(
  'the official suite through emitted code (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    for (const { folder: draft, dialect, total } of drafts) {
      test(`${draft}: type guard, validation and interpreter agree with every required test`, async () => {
        const cases = await readCases(draft, draft, dialect);
        expect(cases.flatMap(({ tests }) => tests).length).toBeGreaterThanOrEqual(total);
        expect(ask(draft, cases)).toEqual({ failures: [], differences: [] });
      });

      test(`${draft}: and with the optional ones but the known failures`, async () => {
        const cases = [
          ...(await readCases(`${draft}/optional`, draft, dialect)),
          ...(await readCases(`${draft}/optional/format`, draft, dialect)),
        ];
        const known = knownFailures(dialect);
        expect(ask(`${draft}-optional`, cases)).toEqual({
          failures: known.flatMap((name) => [`is: ${name}`, `validate: ${name}`]),
          differences: [],
        });
      });
    }
  },
);

/** Where emitted code says something else than the suite, and where something else than the interpreter. */
function ask(name: string, cases: readonly Case[]) {
  const failures: string[] = [];
  const differences: string[] = [];
  runEmitted(name, cases).forEach((answers, index) => {
    const { name: group, model, tests } = cases[index] as Case;
    answers.forEach(({ is, issues }, position) => {
      const { data, valid, description } = tests[position] as Case['tests'][number];
      if (is !== valid) failures.push(`is: ${group}: ${description}`);
      if ((issues === undefined) !== valid) failures.push(`validate: ${group}: ${description}`);
      if (placesOf(issues ?? []) !== placesOf(check(model, data))) {
        differences.push(`${group}: ${description}`);
      }
    });
  });
  return { failures, differences };
}

async function readCases(
  folderOfTests: string,
  draft: string,
  dialect: string,
): Promise<readonly Case[]> {
  const cases: Case[] = [];
  const formats = folderOfTests.endsWith('/format') ? 'assert' : 'annotate';
  for (const { file, groups } of suiteFiles(folderOfTests)) {
    const references = suiteDocuments(draft, file === 'cross-draft.json');
    const options = { references, dialect, formats, content: 'assert', faces: false } as const;
    for (const { description, schema, tests } of groups) {
      const source = { uri: 'https://trefoil.test/schema.json', value: schema };
      const { model } = await readModel(source, options);
      if (model === undefined) throw new Error(`${file}: ${description} gives no model`);
      cases.push({ name: `${file}: ${description}`, model, tests });
    }
  }
  return cases;
}

/** All schemas are compiled in one go and asked in one process, the way they would be used. */
function runEmitted(draft: string, cases: readonly Case[]): readonly (readonly Answer[])[] {
  const asked = cases.map(({ model, tests }, index) => {
    const name = `${draft}-${index}`;
    expect(writeValidation(folder, name, model)).toEqual([]);
    const root = model.definitions.find((definition) => definition.id === model.root)?.name;
    return { folder: name, root, values: tests.map(({ data }) => data) };
  });
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked));
  const runner = fileURLToPath(new URL('suite-runner.js', import.meta.url));
  execFileSync(process.execPath, [runner], { cwd: folder });
  return JSON.parse(
    readFileSync(join(folder, 'answers.json'), 'utf8'),
  ) as readonly (readonly Answer[])[];
}

/** Which rules are broken where and in which words, follow-ups and hints at near names aside. */
function placesOf(issues: readonly Place[]): string {
  const hasUnion = issues.some(({ schemaPointer }) => /\/(?:anyOf|oneOf)$/.test(schemaPointer));
  const kept = issues.filter(({ schemaPointer }) => !hasUnion || !followUps.test(schemaPointer));
  const told = kept.map(({ message, pointer, schemaPointer }) => {
    const [sentence] = message.split(/; did you mean |\. Instead of null/);
    return `${pointer} ${schemaPointer} ${sentence}`;
  });
  return [...new Set(told)].sort().join('\n');
}
