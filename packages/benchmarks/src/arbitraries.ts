import type { ArbitrariesOutput, ArbitraryFound } from './arbitraries-worker.js';
import { figure, type Table } from './figures.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

/** Arbitraries for fast-check: ours beside one that is written by hand. */
export function arbitraries(settings: Settings): Table {
  const runs = Array.from(
    { length: settings.starts },
    () => startFresh('arbitraries-worker', settings) as ArbitrariesOutput,
  );
  const draws = (of: keyof ArbitrariesOutput) => runs.map((run) => run[of].draw);
  const row = (says: string, of: keyof ArbitrariesOutput) => {
    const found = (what: keyof ArbitraryFound) => spread(runs.map((run) => run[of][what])).value;
    return [
      says,
      figure(spread(draws(of)), 'ns'),
      figure(ratios(draws('byHand'), draws(of)), 'times'),
      figure(spread(runs.map((run) => run[of].valid)), 'percent'),
      String(found('tried')),
      String(found('smallest')),
    ];
  };
  return {
    title: 'Arbitraries for fast-check, the full Execution schema',
    notes: [
      'Shrinking: a test that fails for more than two labels; values tried, and characters of the smallest as JSON.',
    ],
    columns: ['', 'time a value', 'times as fast', 'valid', 'tried', 'smallest'],
    rows: [row('executionArbitrary', 'ours'), row('by hand, with combinators', 'byHand')],
  };
}
