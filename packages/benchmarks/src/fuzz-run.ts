import fc from 'fast-check';
import type { Judge, Question, Verdict } from './conformance-judge.js';
import { type Draft, drafts, type SchemaValue } from './conformance-suite.js';
import { type Json, schemasOf } from './fuzz-schemas.js';
import { shrink } from './fuzz-shrink.js';
import { nearValue, randomOf } from './fuzz-values.js';

/** A schema and a value on which two validators do not agree, as small as it could be made. */
export interface Difference {
  readonly draft: Draft['dialect'];
  /** The one that says otherwise than our interpreter. */
  readonly judge: string;
  readonly schema: Json;
  readonly value: Json;
  readonly interpreter: boolean;
}

/** What came of a run. */
export interface FuzzResult {
  readonly schemas: number;
  readonly pairs: number;
  /** How many of the values were valid. */
  readonly valid: number;
  /** Schemas that a validator would not take, or threw on. */
  readonly refused: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

/** How much is asked, and of whom; the first judge is the one that the others are held against. */
export interface FuzzPlan {
  readonly pairs: number;
  readonly seed: number;
  readonly interpreter: Judge;
  readonly others: readonly Judge[];
  readonly onProgress?: (pairs: number) => void;
}

const valuesPerSchema = 20;

/** Asks all judges about random schemas of each draft and values that nearly keep them. */
export async function fuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const { pairs, seed, interpreter, others } = plan;
  const numRuns = Math.ceil(pairs / drafts.length / valuesPerSchema);
  const refused = new Map<string, number>();
  const differences: Difference[] = [];
  let schemas = 0;
  let asked = 0;
  let valid = 0;
  let made = 0;
  const nameNext = (): string => `${seed}/${(made += 1)}`;
  for (const draft of drafts) {
    for (const [index, schema] of fc.sample(schemasOf(draft), { seed, numRuns }).entries()) {
      const question = questionOf(draft, schema, nameNext());
      const own = await compiled(interpreter, question);
      if (own === undefined) throw new Error(`we refuse ${JSON.stringify(schema)}`);
      schemas += 1;
      const random = randomOf(seed + index);
      const values = Array.from({ length: valuesPerSchema }, () =>
        nearValue(schema as Json, schema as Json, random),
      );
      const verdicts = values.map((value) => own(value));
      asked += values.length;
      valid += verdicts.filter((verdict) => verdict === true).length;
      for (const judge of others) {
        const theirs = await compiled(judge, question);
        const answers = values.map((value) => theirs?.(value));
        if (answers.includes(undefined)) {
          refused.set(judge.name, (refused.get(judge.name) ?? 0) + 1);
        }
        const at = answers.findIndex(
          (answer, each) => answer !== undefined && answer !== verdicts[each],
        );
        if (at === -1) continue;
        const found = { draft, judge, interpreter, nameNext, expected: verdicts[at] === true };
        differences.push(await smallest(found, schema as Json, values[at] ?? null));
      }
      plan.onProgress?.(asked);
    }
  }
  return { schemas, pairs: asked, valid, refused, differences };
}

function questionOf(draft: Draft, schema: SchemaValue, name: string): Question {
  return {
    draft,
    group: { file: 'fuzz', description: name, schema, tests: [] },
    uri: `https://trefoil.test/fuzz/${draft.folder}/${name}.json`,
    assertFormats: true,
    remotes: [],
  };
}

/** What says yes, no, or nothing where it throws; `undefined` where the schema is not taken. */
async function compiled(
  judge: Judge,
  question: Question,
): Promise<((value: unknown) => boolean | undefined) | undefined> {
  let verdict: Verdict;
  try {
    verdict = await judge.compile(question);
  } catch {
    return undefined;
  }
  return (value) => {
    try {
      return verdict(value);
    } catch {
      return undefined;
    }
  };
}

interface Found {
  readonly draft: Draft;
  readonly judge: Judge;
  readonly interpreter: Judge;
  /** No two schemas are asked under one name: judges remember them. */
  readonly nameNext: () => string;
  readonly expected: boolean;
}

async function smallest(
  { draft, judge, interpreter, nameNext, expected }: Found,
  schema: Json,
  value: Json,
): Promise<Difference> {
  const differs = async (smaller: Json, candidate: Json): Promise<boolean> => {
    if ((typeof smaller !== 'object' && typeof smaller !== 'boolean') || smaller === null)
      return false;
    const question = questionOf(draft, smaller as SchemaValue, nameNext());
    const own = (await compiled(interpreter, question))?.(candidate);
    if (own !== expected) return false;
    return (await compiled(judge, question))?.(candidate) === !expected;
  };
  let small = schema;
  let least = value;
  for (let round = 0; round < 3; round += 1) {
    small = await shrink(small, (candidate) => differs(candidate, least));
    least = await shrink(least, (candidate) => differs(small, candidate));
  }
  return {
    draft: draft.dialect,
    judge: judge.name,
    schema: small,
    value: least,
    interpreter: expected,
  };
}
