// Runs in a process of its own: generating again and again, as a watching process does.
import { readFileSync } from 'node:fs';
import { generate } from '@trefoil/generator';
import { compileFromFile } from 'json-schema-to-typescript';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { executionSchema, makeWorkFolder } from './places.js';
import { startInput } from './starts.js';
import { median } from './statistics.js';

/** Who generates, and how often. */
export interface GenerateInput {
  readonly rounds: number;
  readonly makers: readonly GenerateMaker[];
}

/** Who can generate from the Execution schema. */
export type GenerateMaker =
  | 'trefoil: types, validators, fixtures'
  | 'trefoil: types, validators'
  | 'trefoil: types'
  | 'json-schema-to-typescript: types, unformatted'
  | 'json-schema-to-typescript: types, formatted'
  | 'openapi-typescript: types';

/** Milliseconds of processor time of the first time, and the median of the later half, by who generates. */
export type GenerateOutput = Readonly<
  Record<string, { readonly first: number; readonly again: number }>
>;

const folder = makeWorkFolder();
const entry = { input: executionSchema, output: { folder }, formats: 'assert' } as const;

/** The schema as components of an OpenAPI document. */
function openApiText(): string {
  const text = readFileSync(executionSchema, 'utf8').replaceAll(
    '#/$defs/',
    '#/components/schemas/',
  );
  const { $defs, ...Execution } = JSON.parse(text) as Record<string, object>;
  const info = { title: 'Execution', version: '1' };
  const components = { schemas: { Execution, ...$defs } };
  return JSON.stringify({ openapi: '3.1.0', info, paths: {}, components });
}

const work: Readonly<Record<GenerateMaker, () => Promise<unknown>>> = {
  'trefoil: types, validators, fixtures': () =>
    generate({ schemas: [entry] }, { directory: folder }),
  'trefoil: types, validators': () =>
    generate({ schemas: [{ ...entry, fixtures: false }] }, { directory: folder }),
  'trefoil: types': () =>
    generate(
      { schemas: [{ ...entry, validators: false, fixtures: false }] },
      { directory: folder },
    ),
  'json-schema-to-typescript: types, unformatted': () =>
    compileFromFile(executionSchema, { format: false }),
  'json-schema-to-typescript: types, formatted': () => compileFromFile(executionSchema),
  'openapi-typescript: types': async () =>
    astToString(await openapiTypescript(openApiText(), { silent: true })),
};

const { rounds, makers } = startInput() as GenerateInput;
const samples = new Map<GenerateMaker, number[]>(makers.map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const name of makers) {
    const before = process.cpuUsage();
    await work[name]();
    const { user, system } = process.cpuUsage(before);
    samples.get(name)?.push((user + system) / 1000);
  }
}
const output: GenerateOutput = Object.fromEntries(
  [...samples].map(([name, times]) => [
    name,
    { first: times[0] ?? Number.NaN, again: median(times.slice(times.length >> 1)) },
  ]),
);
process.stdout.write(JSON.stringify(output));
