// Runs in a process of its own: how fast arbitraries draw, and how they shrink.
import { executionArbitrary } from '@trefoil/execution-fixtures/fast-check';
import { isExecution } from '@trefoil/execution-validators';
import { type Arbitrary, check, property, sample } from 'fast-check';
import { arbitraryByHand } from './arbitrary-by-hand.js';
import { interleave } from './measure.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';
import { median } from './statistics.js';

/** What this process found of one arbitrary. */
export interface ArbitraryFound {
  /** Nanoseconds a value. */
  readonly draw: number;
  /** Percent of values that are valid. */
  readonly valid: number;
  /** Values tried until a failing one was reduced to the smallest, and the length of that as JSON. */
  readonly tried: number;
  readonly smallest: number;
}

/** What this process found. */
export interface ArbitrariesOutput {
  readonly ours: ArbitraryFound;
  readonly byHand: ArbitraryFound;
}

const many = 100;
let seed = 0;

function drawMany(arbitrary: Arbitrary<unknown>): unknown {
  seed += 1;
  return sample(arbitrary, { seed, numRuns: many });
}

/** A test that fails for each value with more than two labels, over several seeds. */
function shrink(arbitrary: Arbitrary<unknown>): { tried: number; smallest: number } {
  const found = Array.from({ length: 21 }, (_, index) => {
    let tried = 0;
    const { counterexample, numRuns } = check(
      property(arbitrary, (value) => {
        tried += 1;
        const { labels = {} } = value as { readonly labels?: object };
        return Object.keys(labels).length < 3;
      }),
      { seed: index, numRuns: 10_000 },
    );
    return { tried: tried - numRuns, size: JSON.stringify(counterexample?.[0]).length };
  });
  return {
    tried: median(found.map((one) => one.tried)),
    smallest: median(found.map((one) => one.size)),
  };
}

const ours: Arbitrary<unknown> = executionArbitrary();
const byHand: Arbitrary<unknown> = arbitraryByHand();
const settings = startInput() as Settings;
const times = await interleave(
  'arbitraries',
  [
    { name: 'ours', check: () => drawMany(ours) },
    { name: 'byHand', check: () => drawMany(byHand) },
  ],
  [null],
  { ...settings, milliseconds: settings.milliseconds * 8 },
);

function found(name: string, arbitrary: Arbitrary<unknown>): ArbitraryFound {
  const values = sample(arbitrary, { seed: 1, numRuns: 1000 });
  return {
    draw: (times[name] ?? Number.NaN) / many,
    valid: (100 * values.filter((value) => isExecution(value)).length) / values.length,
    ...shrink(arbitrary),
  };
}
const output: ArbitrariesOutput = {
  ours: found('ours', ours),
  byHand: found('byHand', byHand),
};
process.stdout.write(JSON.stringify(output));
