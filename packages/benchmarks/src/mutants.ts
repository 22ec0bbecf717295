import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emit, readQuestion } from './conformance-ours.js';
import { drafts, type Reference } from './conformance-suite.js';
import { missingCorpus } from './corpus-files.js';
import {
  type Inside,
  type InvalidFixture,
  loadInside,
  makeModuleFolder,
  type Model,
} from './inside.js';
import { type Mutant, mutantsOf } from './mutants-rules.js';
import { variantsOf } from './mutants-values.js';
import { executionSchema } from './places.js';
import { questionOf } from './validity-ask.js';
import { corpusSubjects } from './validity-subjects.js';

const usage = 'npm run mutants [-- --execution] [--schemas N] [--schema TEXT] [--json]';

/** What became of the mutants of one schema. */
interface Outcome {
  readonly name: string;
  readonly cases: number;
  readonly caught: readonly string[];
  /** Some value tells these from the schema, but no invalid fixture does. */
  readonly missed: readonly { readonly rule: string; readonly value: string }[];
  /** Rules that cannot be broken alone: no value was found that only they refuse. */
  readonly alike: readonly string[];
}

/** Rules that a schema may have here; what has more takes too long to emit once for each. */
const most = 60;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      execution: { type: 'boolean' },
      schemas: { type: 'string', default: '20' },
      schema: { type: 'string', default: '' },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const folder = makeModuleFolder();
  const inside = await loadInside(folder);
  const outcomes: Outcome[] = [];
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (values.json !== true) console.log(text(outcome));
  };
  if ('execution'.includes(values.schema))
    tell(await judge(inside, join(folder, 'execution'), 'execution', await execution(inside)));
  if (values.execution !== true) {
    const missing = missingCorpus();
    if (missing !== undefined) console.log(`Skipped: there is no ${missing}`);
    let left = Number(values.schemas);
    for (const subject of corpusSubjects(true)) {
      if (left === 0) break;
      if (!subject.name.includes(values.schema)) continue;
      const { model } = await readQuestion(questionOf(subject), inside);
      if (model === undefined || mutantsOf(model).length > most) continue;
      const outcome = await judge(inside, join(folder, subject.name), subject.name, model);
      if (outcome.cases === 0) continue;
      left -= 1;
      tell(outcome);
    }
  }
  if (values.json === true) console.log(JSON.stringify(outcomes, null, 2));
  const count = (list: (outcome: Outcome) => readonly unknown[]): number =>
    outcomes.reduce((sum, outcome) => sum + list(outcome).length, 0);
  const [caught, missed, alike] = [
    count((one) => one.caught),
    count((one) => one.missed),
    count((one) => one.alike),
  ];
  if (missed > 0) process.exitCode = 1;
  if (values.json === true) return;
  console.log(`${alike} rules can not be broken alone: no value was found that only they refuse.`);
  console.log(`${caught} of ${caught + missed} caught`);
}

/** The whole Execution schema, with what a client sends. */
async function execution(inside: Inside): Promise<Model> {
  const schema = JSON.parse(readFileSync(executionSchema, 'utf8')) as Reference['value'];
  const { model } = await inside.readModel(
    { uri: 'execution.schema.json', value: schema },
    {
      references: [],
      dialect: drafts.at(-1)?.dialect ?? '',
      formats: 'assert',
      content: 'assert',
      levels: {},
    },
  );
  if (model === undefined) throw new Error('the schema was not read');
  return model;
}

/** Asks for each rule of a model whether some invalid fixture notices that validators do without it. */
async function judge(inside: Inside, folder: string, name: string, model: Model): Promise<Outcome> {
  const roots = [model.root, model.writeRoot].flatMap((id) => id ?? []);
  const samplers = await Promise.all(roots.map((root) => inside.makeSampler(model, root)));
  const fixtures = samplers.map(({ sampler }, index) => ({
    id: roots[index] ?? '',
    cases: sampler?.invalid() ?? [],
    valid: sampler
      ? Array.from({ length: 24 }, (_, seed) =>
          sampler.one({ seed, shape: shapes[seed % 3] ?? '' }),
        )
      : [],
  }));
  const outcome = { name, cases: fixtures.reduce((sum, { cases }) => sum + cases.length, 0) };
  const caught: string[] = [];
  const missed: { rule: string; value: string }[] = [];
  const alike: string[] = [];
  if (outcome.cases === 0) return { ...outcome, caught, missed, alike };
  const telling = fixtures.map(({ id, cases, valid }) => ({
    id,
    values: variantsOf(
      valid,
      cases.map(({ value }) => value),
    ),
  }));
  for (const [index, mutant] of mutantsOf(model).entries()) {
    if (await isCaught(inside, join(folder, String(index)), mutant, fixtures)) {
      caught.push(mutant.rule);
      continue;
    }
    const value = tellsApart(inside, model, mutant.model, telling);
    if (value === undefined) alike.push(mutant.rule);
    else missed.push({ rule: mutant.rule, value: JSON.stringify(value).slice(0, 200) });
  }
  return { ...outcome, caught, missed, alike };
}

const shapes = ['typical', 'minimal', 'maximal'] as const;

interface Fixtures {
  readonly id: string;
  readonly cases: readonly InvalidFixture[];
}

interface Result {
  readonly issues?: readonly { readonly pointer: string; readonly keyword: string }[];
}

/** Whether the validators of a mutant give another answer than the one issue that a case names. */
async function isCaught(
  inside: Inside,
  folder: string,
  { model }: Mutant,
  fixtures: readonly Fixtures[],
): Promise<boolean> {
  const emitted = await emit(model, folder, inside);
  return fixtures.some(({ id, cases }) => {
    const name = model.definitions.find((one) => one.id === id)?.name ?? '';
    const validate = emitted[`validate${name}`] as ((value: unknown) => Result) | undefined;
    return cases.some(({ value, pointer, keyword }) => {
      const { issues = [] } = validate?.(value) ?? {};
      const [issue] = issues;
      return issues.length !== 1 || issue?.pointer !== pointer || issue.keyword !== keyword;
    });
  });
}

/** A value on which a model and its mutant disagree. */
function tellsApart(
  inside: Inside,
  model: Model,
  mutant: Model,
  telling: readonly { readonly id: string; readonly values: readonly unknown[] }[],
): unknown {
  const [before, after] = [inside.prepareCheck(model), inside.prepareCheck(mutant)];
  for (const { id, values } of telling) {
    const schemaOf = ({ definitions }: Model) => {
      const found = definitions.find((one) => one.id === id);
      if (found === undefined) throw new Error(`there is no ${id}`);
      return found;
    };
    const value = values.find(
      (one) =>
        inside.holds(before, one, schemaOf(model)) !== inside.holds(after, one, schemaOf(mutant)),
    );
    if (value !== undefined) return value;
  }
  return undefined;
}

function text({ name, cases, caught, missed, alike }: Outcome): string {
  const head = `${name}: ${cases} invalid fixtures, ${caught.length} of ${caught.length + missed.length} rules caught`;
  return [
    alike.length === 0 ? head : `${head}, ${alike.length} cannot be broken alone`,
    ...missed.map(({ rule, value }) => `  missed: ${rule}: ${value}`),
    ...alike.map((rule) => `  not alone: ${rule}`),
  ].join('\n');
}

await main();
