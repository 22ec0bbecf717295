import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emit, readQuestion } from './conformance-ours.js';
import type { Question, Verdict } from './conformance-judge.js';
import { peerJudges } from './conformance-peers.js';
import { remotesOf } from './conformance-suite.js';
import { explained } from './fuzz-known.js';
import type { Json } from './fuzz-schemas.js';
import { nearValue, randomOf } from './fuzz-values.js';
import { contextOf, type Finding, type Inside, type Model, writeModules } from './inside.js';
import type { Maker } from './validity-peers.js';
import type { Subject } from './validity-subjects.js';
import { startVariety, type Variety } from './variety.js';

/** What came of a schema: values, a reason why there are none, or no reading of it. */
export type Ending =
  | 'built'
  | 'impossible'
  | 'undecided'
  | 'too-large'
  | 'unreadable'
  | 'failed'
  | 'timeout';

/** A value that a judge refuses. */
export interface Refused {
  readonly seed: number;
  readonly judge: string;
  readonly value: string;
}

/** What was found out about one schema. */
export interface Answer {
  readonly ending: Ending;
  readonly detail: string;
  readonly values: number;
  readonly invalid: number;
  /** The first of them. */
  readonly refused: readonly Refused[];
  /** A value that is valid all the same, where no builder was made. */
  readonly valid?: string;
  readonly acceptsEmpty: boolean;
  /** Properties that are left out since no value was found for them. */
  readonly left: readonly string[];
  readonly judges: readonly string[];
  readonly variety?: Variety;
  /** What generating and drawing took, in milliseconds. */
  readonly generating: number;
  readonly drawing: number;
}

type Build = (overrides: undefined, options: { seed: number; shape: string }) => unknown;

const shapes = ['typical', 'minimal', 'maximal'];
/** How many values are tried where no builder was made. */
const tries = 400;

const nothing: Answer = {
  ending: 'unreadable',
  detail: '',
  values: 0,
  invalid: 0,
  refused: [],
  acceptsEmpty: false,
  left: [],
  judges: [],
  generating: 0,
  drawing: 0,
};

/** An answer without values. */
export function without(ending: Ending, detail: string): Answer {
  return { ...nothing, ending, detail };
}

/** Builds values of a schema by our emitted builders or by a peer, and has them judged. */
export async function ask(
  inside: Inside,
  subject: Subject,
  seeds: number,
  folder: string,
  maker?: Maker,
): Promise<Answer> {
  const question = questionOf(subject);
  const { model, diagnostics } = await readQuestion(question, inside);
  if (model === undefined)
    return without('unreadable', diagnostics.find(isError)?.message ?? 'no reason');
  const judges = await judgesOf(inside, question, model, folder, maker === undefined);
  const accepts = (value: unknown): boolean => judges.every(([, holds]) => holds(value));
  const known = { acceptsEmpty: accepts({}), judges: judges.map(([name]) => name) };
  const started = performance.now();
  const made =
    maker === undefined ? await ours(inside, model, folder) : { draw: maker(subject), left: [] };
  const generating = performance.now() - started;
  if ('ending' in made) {
    const valid = validValue(subject, accepts);
    return { ...without(made.ending, made.detail), ...known, ...(valid && { valid }), generating };
  }
  const notes = startVariety(inside, model);
  const refused: Refused[] = [];
  let invalid = 0;
  const drawn = performance.now();
  let drawing = 0;
  for (let seed = 0; seed < seeds; seed += 1) {
    const before = performance.now();
    const value = await made.draw(seed);
    drawing += performance.now() - before;
    const judge = judges.find(
      ([name, holds]) => !holds(value) && !(name === 'ajv' && isKnown(subject, value as Json)),
    );
    if (judge === undefined) {
      if (seed < 200) notes.note(value);
      continue;
    }
    invalid += 1;
    if (refused.length < 3)
      refused.push({
        seed,
        judge: judge[0],
        value: String(JSON.stringify(value)).slice(0, 100000),
      });
    // A peer that is wrong once is not always valid; there is no more to find out.
    if (maker !== undefined && performance.now() - drawn > 2000) break;
  }
  return {
    ...nothing,
    ...known,
    ending: 'built',
    values: seeds,
    invalid,
    refused,
    left: made.left,
    variety: notes.result(),
    generating,
    drawing,
  };
}

/** Whether ajv is known to take a random schema otherwise than the specification says. */
function isKnown({ source, draft, group }: Subject, value: Json): boolean {
  if (source !== 'random') return false;
  const schema = group.schema as Json;
  return (
    explained({ draft: draft.dialect, judge: 'ajv', schema, value, interpreter: true }) !==
    undefined
  );
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What is asked about a subject. */
export function questionOf({ draft, group, uri, assertFormats, remotes }: Subject): Question {
  const references = remotes === 'none' ? [] : remotesOf(draft, remotes === 'all');
  return { draft, group, uri, assertFormats, remotes: references };
}

/** Our interpreter, our validators, and ajv where it reads the schema and passes the tests that belong to it. */
async function judgesOf(
  inside: Inside,
  question: Question,
  model: Model,
  folder: string,
  withOurs: boolean,
): Promise<readonly (readonly [string, Verdict])[]> {
  const prepared = inside.prepareCheck(model);
  const root = model.definitions.find(({ id }) => id === model.root);
  if (root === undefined) throw new Error('there is no root');
  const judges: [string, Verdict][] = [
    ['interpreter', (value) => inside.holds(prepared, value, root)],
  ];
  const is = withOurs ? (await emit(model, folder, inside))[`is${root.name}`] : undefined;
  if (is !== undefined) judges.push(['validators', (value) => is(value) === true]);
  const ajv = peerJudges.find(({ name }) => name === 'ajv');
  const { tests } = question.group;
  try {
    const verdict = await ajv?.compile(question);
    if (verdict && tests.every(({ data, valid }) => verdict(data) === valid))
      judges.push(['ajv', willing(verdict)]);
  } catch {
    // It gives no verdict then.
  }
  return judges;
}

/** A judge that throws has nothing against the value. */
function willing(verdict: Verdict): Verdict {
  return (value) => {
    try {
      return verdict(value);
    } catch {
      return true;
    }
  };
}

/** A builder, or why there is none. */
export type Made =
  | { readonly draw: (seed: number) => unknown; readonly left: readonly string[] }
  | { readonly ending: Ending; readonly detail: string };

/** The builders of a model: written to disk, compiled and imported. */
export async function ours(inside: Inside, model: Model, folder: string): Promise<Made> {
  const { files, diagnostics } = await inside.fixturesTarget(model, contextOf('fixtures'), {});
  const told = diagnostics.map(({ code, message, at }) => `${code} ${at?.pointer}: ${message}`);
  const place = `${folder}-fixtures`;
  const needed = files.filter(({ path }) => !/^(?:index|invalid)\.ts$/.test(path));
  writeModules(
    join(place, 'own'),
    needed.filter(({ path }) => path.endsWith('.ts')),
  );
  if (needed.length === 0) {
    const code = diagnostics[0]?.code.replace(/^fixture-/, '') ?? 'failed';
    return { ending: code as Ending, detail: told.join('; ') };
  }
  const module = (await import(pathToFileURL(join(place, 'own', 'unchecked.js')).href)) as Readonly<
    Record<string, Build>
  >;
  const root = model.definitions.find(({ id }) => id === model.root);
  const build = module[`build${root?.name}`];
  if (build === undefined) return { ending: 'failed', detail: 'there is no builder' };
  const shape = (seed: number): string => shapes[seed % shapes.length] ?? '';
  return { draw: (seed) => build(undefined, { seed, shape: shape(seed) }), left: told };
}

/** A value that is valid although no builder was made. */
function validValue({ group, name }: Subject, accepts: Verdict): string | undefined {
  const random = randomOf([...name].reduce((sum, one) => sum + (one.codePointAt(0) ?? 0), 0));
  const schema = group.schema as Json;
  const values = group.tests.filter(({ valid }) => valid).map(({ data }) => data);
  for (let count = 0; count < tries; count += 1) values.push(nearValue(schema, schema, random));
  const found = values.find(accepts);
  return found === undefined ? undefined : JSON.stringify(found);
}
