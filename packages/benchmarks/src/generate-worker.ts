// Runs in a process of its own: generating again and again, as a watching process does.
import { generate } from '@trefoil/generator';
import { compileFromFile } from 'json-schema-to-typescript';
import { executionSchema, makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';
import { median } from './statistics.js';

/** Milliseconds of processor time of the first time and the median of the later ones, by who generates. */
export type GenerateOutput = Readonly<
  Record<string, { readonly first: number; readonly again: number }>
>;

const folder = makeWorkFolder();
const entry = { input: executionSchema, output: { folder }, formats: 'assert' } as const;
const peers: Readonly<Record<string, () => Promise<unknown>>> = {
  'trefoil: types, validators, fixtures': () =>
    generate({ schemas: [entry] }, { directory: folder }),
  'trefoil: types': () =>
    generate(
      { schemas: [{ ...entry, validators: false, fixtures: false }] },
      { directory: folder },
    ),
  'json-schema-to-typescript: types, formatted': () => compileFromFile(executionSchema),
  'json-schema-to-typescript: types, unformatted': () =>
    compileFromFile(executionSchema, { format: false }),
};

const { rounds } = startInput() as Settings;
const samples = new Map<string, number[]>(Object.keys(peers).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, work] of Object.entries(peers)) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    samples.get(name)?.push((user + system) / 1000);
  }
}
const output: GenerateOutput = Object.fromEntries(
  [...samples].map(([name, [first = Number.NaN, ...later]]) => [
    name,
    { first, again: median(later) },
  ]),
);
process.stdout.write(JSON.stringify(output));
