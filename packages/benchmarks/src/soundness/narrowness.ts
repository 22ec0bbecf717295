import { join } from 'node:path';
import type { Feature } from '../features/feature.js';
import { quietly } from '../features/quietly.js';
import { generators, type TypeGenerator } from '../features/peers.js';
import type { Json } from '../fuzz-schemas.js';
import { type Declared, judgeValues, type Ruling } from './judge.js';
import type { Case } from './subjects.js';

/** How many invalid values a generator's types refuse in a row of the table, and how many valid ones. */
export interface Narrowness {
  readonly row: string;
  readonly generator: string;
  readonly invalid: number;
  readonly refused: number;
  readonly valid: number;
  /** Valid values that the types refuse. */
  readonly wrong: number;
  /** Schemas for which there are no types that compile. */
  readonly without: number;
}

/** Asks our types, as they are printed by default, and those of others. */
export async function narrownessOf(
  cases: readonly Case[],
  ours: (one: Case) => Declared | undefined,
  folder: string,
  progress: (generator: string) => void,
): Promise<{ readonly rows: readonly Narrowness[]; readonly taken: readonly Taken[] }> {
  const rows: Narrowness[] = [];
  const own = rowsOf('trefoil', cases, cases.map(ours));
  rows.push(...own.rows);
  for (const generator of generators) {
    progress(generator.name);
    const declared: (Declared | undefined)[] = [];
    await quietly(async () => {
      for (const [index, one] of cases.entries()) {
        declared.push(await declare(generator, one, join(folder, generator.name, String(index))));
      }
    });
    rows.push(...rowsOf(generator.name, cases, declared).rows);
  }
  return { rows, taken: own.taken };
}

/** An invalid value that our type takes. */
export interface Taken {
  readonly name: string;
  readonly value: Json;
  /** The first rule that it breaks. */
  readonly keyword: string;
}

function rowsOf(
  generator: string,
  cases: readonly Case[],
  declared: readonly (Declared | undefined)[],
): { readonly rows: readonly Narrowness[]; readonly taken: readonly Taken[] } {
  const rulings = judgeValues(cases, declared, 'both');
  const taken = cases.flatMap((one, index) =>
    (rulings[index]?.taken ?? []).map((value) => ({
      name: one.name,
      value,
      keyword: brokenIn(one, value),
    })),
  );
  const rows = [...new Set(cases.map(({ row }) => row))].map((row): Narrowness => {
    const own = cases.flatMap((one, index) =>
      one.row === row ? [{ one, ruling: rulings[index] }] : [],
    );
    const sum = (count: (each: (typeof own)[number]) => number): number =>
      own.reduce((all, each) => all + count(each), 0);
    const compiled = own.filter(({ ruling }) => ruling && ruling.broken === undefined);
    // Whoever refuses what is valid as well has not understood the schema.
    const right = compiled.filter(({ ruling }) => ruling && wrongIn(ruling) === 0);
    return {
      row,
      generator,
      invalid: sum(({ one }) => one.invalid.length),
      refused: right.reduce((all, { ruling }) => all + (ruling?.refused.length ?? 0), 0),
      valid: sum(({ one }) => one.valid.length),
      wrong: compiled.reduce((all, { ruling }) => all + (ruling ? wrongIn(ruling) : 0), 0),
      without: own.length - compiled.length,
    };
  });
  return { rows, taken };
}

/** A property that the type does not know is refused in literals, to find typos, and so is a value without any that it knows: no fault of the type. */
function wrongIn({ unsound }: Ruling): number {
  return unsound.filter(
    ({ complaint }) => !/only specify known properties|has no properties in common/.test(complaint),
  ).length;
}

function brokenIn({ invalid, broken }: Case, value: Json): string {
  return broken[invalid.indexOf(value)] ?? 'unknown';
}

async function declare(
  generator: TypeGenerator,
  { subject }: Case,
  folder: string,
): Promise<Declared | undefined> {
  const { schema } = subject.group;
  const document =
    typeof schema === 'boolean' ? schema : { $schema: subject.draft.uri, ...schema, title: 'T' };
  const feature: Feature = {
    name: subject.name,
    schema: document as Feature['schema'],
    accepts: [],
    refuses: [],
  };
  try {
    const printed = await generator.print(feature, folder);
    return 'problem' in printed ? undefined : printed;
  } catch {
    return undefined;
  }
}
