import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectAnnotations } from '../../src/model/annotations.js';
import type { Json } from '../../src/model/json.js';
import { readModel } from '../../src/read-model.js';
import { drafts, hasSuite, readJson, suite } from './suite.js';

/** A test case of the suite: a schema for some dialects, and what it must say of some values. */
interface Case {
  readonly description: string;
  readonly compatibility?: string;
  readonly schema: Json;
  readonly externalSchemas?: Readonly<Record<string, Json>>;
  readonly tests: readonly {
    readonly instance: Json;
    readonly assertions: readonly {
      readonly location: string;
      readonly keyword: string;
      readonly expected: Readonly<Record<string, Json>>;
    }[];
  }[];
}

/** The releases by which test cases say what they are compatible with. */
const releases: Readonly<Record<(typeof drafts)[number]['dialect'], number>> = {
  'draft-04': 4,
  'draft-06': 6,
  'draft-07': 7,
  '2019-09': 2019,
  '2020-12': 2020,
};

const uri = 'https://trefoil.test/schema.json';

describe.skipIf(!hasSuite)(
  'annotations in the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    test.each(drafts)('$folder: all', async ({ dialect }) => {
      const failures: string[] = [];
      let count = 0;
      for (const each of casesFor(releases[dialect])) {
        const collect = await reader(each, dialect);
        for (const { instance, assertions } of each.tests) {
          const collected = collect(instance);
          for (const { location, keyword, expected } of assertions) {
            count += 1;
            const given = collected.filter(
              (one) => one.pointer === location && one.keyword === keyword,
            );
            const byPlace = Object.fromEntries(given.map(({ at, value }) => [at, value]));
            if (sorted(byPlace) !== sorted(expected)) {
              failures.push(`${each.description}: ${location} ${keyword}: ${sorted(byPlace)}`);
            }
          }
        }
      }
      expect(count).toBeGreaterThan(10);
      expect(failures).toEqual([]);
    });
  },
);

async function reader({ schema, externalSchemas = {} }: Case, dialect: string) {
  const references = Object.entries(externalSchemas).map(([name, value]) => ({ uri: name, value }));
  const options = { references, dialect, faces: false };
  const { model, diagnostics } = await readModel({ uri, value: schema }, options);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return (value: Json) =>
    collectAnnotations(model, value).map(({ at, ...one }) => ({
      ...one,
      at: `${at.uri === uri ? '' : at.uri}#${encodeURI(at.pointer)}`,
    }));
}

function casesFor(release: number): readonly Case[] {
  const folder = join(suite, 'annotations', 'tests');
  return readdirSync(folder).flatMap((file) => {
    const { suite: cases } = readJson(join(folder, file)) as unknown as {
      readonly suite: readonly Case[];
    };
    return cases.filter(({ compatibility }) => isFor(compatibility ?? '0', release));
  });
}

/** `7` is that release and all later ones, `<=2019` that one and all earlier ones, `=2020` one alone. */
function isFor(compatibility: string, release: number): boolean {
  return compatibility.split(',').every((constraint) => {
    const wanted = Number(constraint.replace(/^[<=]+/, ''));
    if (constraint.startsWith('<=')) return release <= wanted;
    return constraint.startsWith('=') ? release === wanted : release >= wanted;
  });
}

function sorted(record: Readonly<Record<string, Json>>): string {
  return JSON.stringify(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

describe('annotations', () => {
  const collect = async (schema: Json, value: Json, dialect = '2020-12') => {
    const { model } = await readModel({ uri, value: schema }, { dialect, faces: false });
    return model === undefined
      ? undefined
      : collectAnnotations(model, value).map(
          (one) => `${one.pointer} ${one.keywordLocation} ${JSON.stringify(one.value)}`,
        );
  };

  test('say by which keywords they were come to', async () => {
    const schema = {
      title: 'tree',
      properties: { child: { $ref: '#' } },
      $defs: { unused: { title: 'unused' } },
    };
    expect(await collect(schema, { child: {} })).toEqual([
      ' /title "tree"',
      '/child /properties/child/$ref/title "tree"',
    ]);
  });

  test('name the keyword of a dynamic reference', async () => {
    const schema = { $dynamicRef: '#a', $defs: { a: { $dynamicAnchor: 'a', deprecated: false } } };
    expect(await collect(schema, 1)).toEqual([' /$dynamicRef/deprecated false']);
    const older = { items: { $recursiveRef: '#' }, readOnly: true };
    expect(await collect(older, [1], '2019-09')).toEqual([
      ' /readOnly true',
      '/0 /items/$recursiveRef/readOnly true',
    ]);
  });

  test('are none where the value is not valid', async () => {
    expect(await collect({ title: 'text', type: 'string' }, 1)).toEqual([]);
  });
});
