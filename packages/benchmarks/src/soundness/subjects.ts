import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { readQuestion } from '../conformance-ours.js';
import type { Json } from '../fuzz-schemas.js';
import { nearValue, randomOf } from '../fuzz-values.js';
import type { Inside, Model } from '../inside.js';
import { shared } from '../places.js';
import { ours, questionOf } from '../validity-ask.js';
import {
  corpusSubjects,
  randomSubjects,
  type Subject,
  suiteSubjects,
} from '../validity-subjects.js';

/** A schema with values that it takes and values that it does not. */
export interface Case {
  /** The row of the table that it counts for. */
  readonly row: string;
  readonly name: string;
  readonly subject: Subject;
  readonly model: Model;
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
  /** The keyword of the first rule that each invalid value breaks. */
  readonly broken: readonly string[];
}

/** How much is asked. */
export interface Extent {
  /** Values built for each schema. */
  readonly built: number;
  /** Values near each schema, valid or not. */
  readonly near: number;
  readonly randomSchemas: number;
  /** Of the schemas one in so many. */
  readonly every: number;
}

/** Longer values say no more, and take long to compile. */
const longest = 60_000;

/** All schemas that are there, each with its values. Folders that are missing have none. */
export async function casesOf(
  inside: Inside,
  extent: Extent,
  folder: string,
  progress: (done: number, all: number) => void,
): Promise<readonly Case[]> {
  const suite = existsSync(join(shared, 'json-schema-test-suite')) ? suiteSubjects() : [];
  const subjects = [
    ...suite,
    ...corpusSubjects(false),
    ...randomSubjects(extent.randomSchemas, 1),
  ].filter((_, index) => index % extent.every === 0);
  const cases: Case[] = [];
  for (const [index, subject] of subjects.entries()) {
    progress(index, subjects.length);
    const found = await caseOf(inside, subject, extent, join(folder, String(index)));
    if (found !== undefined) cases.push(found);
  }
  return cases;
}

async function caseOf(
  inside: Inside,
  subject: Subject,
  extent: Extent,
  folder: string,
): Promise<Case | undefined> {
  const { model } = await readQuestion(questionOf(subject), inside);
  if (model === undefined) return undefined;
  const schema = model.definitions.find(({ id }) => id === model.root)?.schema;
  if (schema === undefined) return undefined;
  const written = new Map<string, Json>();
  for (const value of await valuesOf(inside, subject, model, extent, folder)) {
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined && text.length <= longest) written.set(text, JSON.parse(text) as Json);
  }
  const prepared = inside.prepareCheck(model);
  const values = [...written.values()];
  const holds = values.map((value) => inside.holds(prepared, value, { schema }));
  const invalid = values.filter((_, index) => !holds[index]);
  const { source, draft, name } = subject;
  return {
    row: source === 'suite' ? `suite, ${draft.dialect}` : source === 'corpus' ? 'real' : 'random',
    name,
    subject,
    model,
    valid: values.filter((_, index) => holds[index]),
    invalid,
    broken: invalid.map((value) => inside.check(model, value)[0]?.keyword ?? 'unknown'),
  };
}

async function valuesOf(
  inside: Inside,
  subject: Subject,
  model: Model,
  extent: Extent,
  folder: string,
): Promise<readonly unknown[]> {
  const values: unknown[] = subject.group.tests.map(({ data }) => data);
  if (subject.source === 'corpus')
    values.push(...documents('test', subject.name), ...documents('negative_test', subject.name));
  const schema = subject.group.schema as Json;
  const random = randomOf(values.length + 1);
  for (let count = 0; count < extent.near; count += 1) {
    values.push(nearValue(schema, schema, random));
  }
  if (extent.built === 0) return values;
  const made = await ours(inside, model, folder);
  if ('ending' in made) return values;
  for (let seed = 0; seed < extent.built; seed += 1) values.push(made.draw(seed));
  return values;
}

function documents(kind: 'test' | 'negative_test', name: string): readonly unknown[] {
  const path = join(shared, 'corpus', 'schemastore', kind, name);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .filter((file) => statSync(join(path, file)).isFile())
    .flatMap((file) => {
      const text = readFileSync(join(path, file), 'utf8').replace(/^\uFEFF/, '');
      try {
        return [
          /\.ya?ml$/.test(file) ? (parseYaml(text) as unknown) : (JSON.parse(text) as unknown),
        ];
      } catch {
        return [];
      }
    });
}
