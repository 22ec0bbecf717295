// Runs in a process of its own: values a second of both builders, and how many of these are valid.
import { readFileSync } from 'node:fs';
import { buildExecution } from '@trefoil/execution-fixtures';
import { isExecution } from '@trefoil/execution-validators';
import { createGeneratorSync, type JsonSchema } from 'json-schema-faker';
import { JSONSchemaFaker } from 'json-schema-faker-0.5';
import { buildByHand } from './builder-by-hand.js';
import { interleave } from './measure.js';
import { executionSchema } from './places.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';

/** What this process found: nanoseconds a value, and percent of values that are valid. */
export interface FixturesOutput {
  readonly ours: number;
  /** The last release of the line 0.5, which most projects have. */
  readonly olderFaker: number;
  readonly faker: number;
  /** A builder that somebody wrote by hand. */
  readonly byHand: number;
  readonly oursValid: number;
  readonly fakerValid: number;
  readonly olderFakerValid: number;
  readonly byHandValid: number;
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
// The older one refuses formats that it does not know.
JSONSchemaFaker.option({ failOnInvalidFormat: false });
const fakeOlder = (): unknown => JSONSchemaFaker.generate(schema as object);
// Values differ much in size: a round must hold many of them.
const settings = startInput() as Settings;
const times = await interleave(
  'fixtures',
  [
    { name: 'ours', check: build },
    { name: 'olderFaker', check: fakeOlder },
    { name: 'faker', check: fake },
    { name: 'byHand', check: () => buildByHand((seed += 1)) },
  ],
  [null],
  { ...settings, milliseconds: settings.milliseconds * 8 },
);
const output: FixturesOutput = {
  ours: times['ours'] ?? Number.NaN,
  olderFaker: times['olderFaker'] ?? Number.NaN,
  faker: times['faker'] ?? Number.NaN,
  byHand: times['byHand'] ?? Number.NaN,
  oursValid: percentValid(build),
  fakerValid: percentValid(fake),
  olderFakerValid: percentValid(fakeOlder),
  byHandValid: percentValid(() => buildByHand((seed += 1))),
};
process.stdout.write(JSON.stringify(output));
