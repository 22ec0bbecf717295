// Runs in a process of its own: values a second of both builders, and how many of these are valid.
import { readFileSync } from 'node:fs';
import { buildExecution } from '@trefoil/execution-fixtures';
import { isExecution } from '@trefoil/execution-validators';
import { createGeneratorSync, generateSync, type JsonSchema } from 'json-schema-faker';
import { interleave } from './measure.js';
import { executionSchema } from './places.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';

/** What this process found: nanoseconds a value, and percent of values that are valid. */
export interface FixturesOutput {
  readonly ours: number;
  /** A seed for each value, as ours takes it. */
  readonly seeded: number;
  /** One generator for all values. */
  readonly faker: number;
  readonly oursValid: number;
  readonly fakerValid: number;
}

const schema = JSON.parse(readFileSync(executionSchema, 'utf8')) as JsonSchema;
const faker = createGeneratorSync({ seed: 1 });
let seed = 0;

function percentValid(build: () => unknown): number {
  const count = 500;
  let valid = 0;
  for (let turn = 0; turn < count; turn += 1) if (isExecution(build())) valid += 1;
  return (100 * valid) / count;
}

// Without overrides, since the peer has none to check.
const build = (): unknown => buildExecution(undefined, { seed: (seed += 1) });
const fake = (): unknown => faker.generate(schema);
const fakeSeeded = (): unknown => generateSync(schema, { seed: (seed += 1) });
// Values differ much in size: a round must hold many of them.
const settings = startInput() as Settings;
const times = await interleave(
  'fixtures',
  [
    { name: 'ours', check: build },
    { name: 'seeded', check: fakeSeeded },
    { name: 'faker', check: fake },
  ],
  [null],
  { ...settings, milliseconds: settings.milliseconds * 8 },
);
const output: FixturesOutput = {
  ours: times['ours'] ?? Number.NaN,
  seeded: times['seeded'] ?? Number.NaN,
  faker: times['faker'] ?? Number.NaN,
  oursValid: percentValid(build),
  fakerValid: percentValid(fake),
};
process.stdout.write(JSON.stringify(output));
