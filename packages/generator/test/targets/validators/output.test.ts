import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import type { Json } from '../../../src/model/json.js';
import { basicOutput, type OutputUnit } from '../../../src/model/output.js';
import { readModel, type ReadOptions } from '../../../src/read-model.js';
import {
  drafts,
  hasSuite,
  metaschemas,
  readJson,
  suite,
  suiteDocuments,
  suiteFiles,
} from '../../model/suite.js';
import { emit, loadModule, makeFolder, writeValidation } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

type OutputFunction = (value: unknown, format?: 'flag' | 'basic') => Json;

async function emitOutput(name: string, schema: Json, options: ReadOptions = {}) {
  const source = { uri: 'https://trefoil.test/schema.json', value: schema };
  const { model, diagnostics } = await readModel(source, { ...options, faces: false });
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  writeValidation(folder, name, model, { output: true });
  const module = await loadModule(folder, name, 'output.js');
  const [output] = Object.values(module);
  return { model, output: output as OutputFunction };
}

const address = {
  $id: 'https://example.com/address',
  $defs: {
    code: {
      $id: 'code',
      $defs: { digits: { type: 'string', pattern: '^\\d+$' } },
      $ref: '#/$defs/digits',
    },
  },
  properties: { code: { $ref: 'code' } },
};
const person = {
  $id: 'https://example.com/person',
  title: 'Person',
  properties: {
    home: { $ref: 'address' },
    work: { $ref: 'address' },
    friends: { items: { $ref: '#' } },
    'a%/b': { anyOf: [{ $ref: '#/$defs/short' }, { type: 'null' }] },
  },
  $defs: { short: { type: 'string', maxLength: 2 } },
  required: ['home'],
};
const references = [{ uri: 'https://example.com/address', value: address }];

describe('basic output', () => {
  test.each([
    [{}, ['/required https://example.com/person#/required ']],
    [
      { home: { code: 'x' } },
      [
        '/properties/home/$ref/properties/code/$ref/$ref/pattern https://example.com/code#/$defs/digits/pattern /home/code',
      ],
    ],
    [
      { home: {}, friends: [{ home: {}, work: { code: 1 } }] },
      [
        '/properties/friends/items/$ref/properties/work/$ref/properties/code/$ref/$ref/type https://example.com/code#/$defs/digits/type /friends/0/work/code',
      ],
    ],
    [
      { home: {}, 'a%/b': 'abc' },
      [
        '/properties/a%~1b/anyOf/0/$ref/maxLength https://example.com/person#/$defs/short/maxLength /a%~1b',
      ],
    ],
  ])('of %j goes through references', async (value, places) => {
    const { model, output } = await emitOutput('person', person, { references });
    const shown = (given: unknown) =>
      ((given as { errors: readonly Record<string, string>[] }).errors ?? []).map(
        (unit) =>
          `${unit['keywordLocation']} ${unit['absoluteKeywordLocation']} ${unit['instanceLocation']}`,
      );
    expect(shown(output(value))).toEqual(places);
    expect(shown(basicOutput(model, value))).toEqual(places);
  });

  test('escapes what cannot stand in a URI', async () => {
    const schema = {
      $id: 'urn:a',
      properties: { 'é #"': { $ref: '#/$defs/b' } },
      $defs: { b: false },
    };
    const { model, output } = await emitOutput('escaped', schema);
    const [unit] = (output({ 'é #"': 1 }) as { errors: readonly object[] }).errors;
    const place = {
      keywordLocation: '/properties/é #"/$ref',
      absoluteKeywordLocation: 'urn:a#/$defs/b',
    };
    expect(unit).toMatchObject(place);
    expect(basicOutput(model, { 'é #"': 1 }).errors).toMatchObject([place]);
  });

  test('has a URI for every place', async () => {
    const schema = { $id: 'urn:a', properties: { '\ud83d#': false } };
    const { model, output } = await emitOutput('surrogate', schema);
    const errors = [{ absoluteKeywordLocation: 'urn:a#/properties/%EF%BF%BD%23' }];
    expect(output({ '\ud83d#': 1 })).toMatchObject({ errors });
    expect(basicOutput(model, { '\ud83d#': 1 })).toMatchObject({ errors });
  });

  test('flag says no more than yes or no, and nothing throws', async () => {
    const { output } = await emitOutput('flagged', {
      type: 'object',
      properties: { a: { type: 'string' } },
    });
    expect(output({}, 'flag')).toEqual({ valid: true });
    expect(output(1, 'flag')).toEqual({ valid: false });
    const thrower = {
      get a() {
        throw new Error('no');
      },
    };
    expect(output(thrower, 'flag')).toEqual({ valid: false });
    expect(output(thrower)).toMatchObject({ valid: false, errors: [{ instanceLocation: '/a' }] });
  });

  test('is no module where nobody asked for it', async () => {
    const { files } = await emit(folder, 'plain', person, { references, faces: false });
    const paths = files.map(({ path }) => path);
    expect(paths).not.toContain('output.ts');
    expect(paths).not.toContain('runtime/way.ts');
  });
});

/** The files that hold references of every kind; the others say the same of ways, and take a minute. */
const withReferences = /^(?:ref|refRemote|dynamicRef|recursiveRef|defs|definitions|anchor)\.json$/;

/** Where units stand, in one order, without what the interpreter goes on to say where a union failed. */
function placesOf(output: unknown): readonly string[] {
  const { errors = [] } = output as { readonly errors?: readonly OutputUnit[] };
  return errors
    .map(
      (unit) => `${unit.keywordLocation} ${unit.absoluteKeywordLocation} ${unit.instanceLocation}`,
    )
    .filter((place) => !/\/unevaluated(?:Properties|Items) /.test(place))
    .sort();
}

interface OutputCase {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly {
    readonly description: string;
    readonly data: Json;
    readonly output: Readonly<Record<string, Json>>;
  }[];
}

describe.skipIf(!hasSuite)(
  'output in the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    test.each(drafts)('$folder: emitted code and interpreter tell the same ways', async (draft) => {
      const differences: string[] = [];
      let count = 0;
      for (const { file, groups } of suiteFiles(draft.folder)) {
        if (!withReferences.test(file)) continue;
        const references = suiteDocuments(draft.folder);
        for (const [index, { schema, tests, description }] of groups.entries()) {
          const name = `${draft.folder}-${file}-${index}`;
          const options = { references, dialect: draft.dialect };
          const { model, output } = await emitOutput(name, schema, options);
          for (const { data } of tests) {
            const [ours, wanted] = [placesOf(output(data)), placesOf(basicOutput(model, data))];
            count += wanted.length;
            if (ours.join() !== wanted.join())
              differences.push(
                `${file}: ${description}: ${ours.join('\n')} != ${wanted.join('\n')}`,
              );
          }
        }
      }
      expect(count).toBeGreaterThan(20);
      expect(differences).toEqual([]);
    });

    test.each(['draft2019-09', 'draft2020-12'])('%s: what it must hold', async (draft) => {
      const place = join(suite, 'output-tests', draft);
      const form = readJson(join(place, 'output-schema.json'));
      const known = [{ uri: (form as { $id: string }).$id, value: form }, ...metaschemas()];
      const failures: string[] = [];
      let count = 0;
      for (const file of readdirSync(join(place, 'content'))) {
        for (const each of readJson(join(place, 'content', file)) as unknown as OutputCase[]) {
          const { model, output } = await emitOutput(`${draft}-${file}`, each.schema);
          for (const { description, data, output: wanted } of each.tests) {
            for (const [format, schema] of Object.entries(wanted)) {
              count += 1;
              const judge = await readModel(
                { uri: 'wanted.json', value: schema },
                { references: known },
              );
              if (judge.model === undefined) throw new Error(`${file}: no schema for the output`);
              const given = [basicOutput(model, data), output(data, format as 'basic')];
              given.forEach((one, index) => {
                const issues = judge.model === undefined ? [] : check(judge.model, one);
                const who = index === 0 ? 'interpreter' : 'emitted';
                if (issues.length > 0)
                  failures.push(`${who}: ${file}: ${each.description}: ${description}`);
              });
            }
          }
        }
      }
      expect(count).toBeGreaterThan(3);
      // Emitted code collects no annotations, which only the interpreter does.
      expect(failures).toEqual([
        'emitted: readOnly.json: readOnly generates its value as an annotation: readOnly is true',
      ]);
    });
  },
);
