import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { missingSuite } from '../src/conformance-suite.js';
import { corpusNames, missingCorpus } from '../src/corpus-files.js';
import { loadInside, makeModuleFolder } from '../src/inside.js';
import { type Answer, ask } from '../src/validity-ask.js';
import {
  corpusSubjects,
  randomSubjects,
  type Subject,
  suiteSubjects,
} from '../src/validity-subjects.js';

const seed = Number(process.env['TREFOIL_SEED'] ?? 7);
const seeds = 12;

const folder = makeModuleFolder();
afterAll(() => rmSync(folder, { recursive: true }));
const inside = await loadInside(folder);
let count = 0;

async function answers(
  subjects: readonly Subject[],
): Promise<readonly (readonly [string, Answer])[]> {
  const found: (readonly [string, Answer])[] = [];
  for (const subject of subjects) {
    count += 1;
    const place = join(folder, String(count), 'own');
    found.push([subject.name, await ask(inside, subject, seeds, place)]);
  }
  return found;
}

/** What is wrong: values that a judge refuses, and schemas without a builder though a value is known. */
function problems(found: readonly (readonly [string, Answer])[]): readonly string[] {
  return found.flatMap(([name, { ending, refused, valid }]) => [
    ...refused.map(({ seed: own, judge, value }) => `${name}, seed ${own}, ${judge}: ${value}`),
    ...(valid === undefined ? [] : [`${name}: ${ending}, but ${valid}`]),
  ]);
}

function built(found: readonly (readonly [string, Answer])[]): number {
  return found.filter(([, { ending }]) => ending === 'built').length;
}

test(`builders of random schemas give valid values, or there are none (seed ${seed})`, async () => {
  const found = await answers(randomSubjects(30, seed));
  expect(problems(found)).toEqual([]);
  expect(built(found)).toBeGreaterThan(15);
}, 120_000);

test.skipIf(missingSuite() !== undefined)(
  `so do those of every fortieth schema of the official suite (skipped where it is missing)`,
  async () => {
    const found = await answers(suiteSubjects().filter((_, index) => index % 40 === 3));
    expect(problems(found)).toEqual([]);
    expect(built(found)).toBeGreaterThan(35);
  },
  120_000,
);

test.skipIf(missingCorpus() !== undefined)(
  `and those of some real schemas, which show most optional properties (skipped where they are missing)`,
  async () => {
    const few = corpusNames.slice(0, 10);
    const found = await answers(corpusSubjects(false).filter(({ name }) => few.includes(name)));
    expect(problems(found)).toEqual([]);
    expect(built(found)).toBe(few.length);
    const present = found.map(([, { variety }]) => variety?.present ?? { seen: 0, total: 0 });
    const sum = (member: 'seen' | 'total'): number =>
      present.reduce((total, one) => total + one[member], 0);
    expect(sum('seen') / sum('total')).toBeGreaterThan(0.8);
  },
  120_000,
);
