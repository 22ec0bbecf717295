import type { GenerateInput, GenerateMaker, GenerateOutput } from './generate-worker.js';
import { type Figure, figure } from './figures.js';
import { startFresh } from './starts.js';
import { spread } from './statistics.js';

/** Times of who generates for Execution, over several process starts in which all take turns. */
export interface Generating {
  readonly again: (maker: GenerateMaker) => readonly number[];
  readonly rows: readonly (readonly (string | Figure)[])[];
}

/** What the columns of the rows are. */
export const generatingColumns: readonly string[] = ['', 'first', 'again'];

/** Times generating for Execution, again and again in one process. */
export function measureGenerating(
  makers: readonly GenerateMaker[],
  starts: number,
  rounds: number,
): Generating {
  const input: GenerateInput = { rounds, makers };
  const runs = Array.from(
    { length: starts },
    () => startFresh('generate-worker', input) as GenerateOutput,
  );
  const times = (maker: GenerateMaker, which: 'first' | 'again'): readonly number[] =>
    runs.flatMap((run) => run[maker]?.[which] ?? []);
  return {
    again: (maker) => times(maker, 'again'),
    rows: makers.map((maker) => [
      maker,
      figure(spread(times(maker, 'first')), 'ms'),
      figure(spread(times(maker, 'again')), 'ms'),
    ]),
  };
}
