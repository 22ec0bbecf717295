import { figure, type Outcome } from './figures.js';
import type { FixturesOutput } from './fixtures-worker.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

/** Building values: ours beside json-schema-faker on the same schema. */
export function fixtures(settings: Settings): Outcome {
  const runs = Array.from(
    { length: settings.starts },
    () => startFresh('fixtures-worker', settings) as FixturesOutput,
  );
  const ours = runs.map((run) => run.ours);
  const seeded = runs.map((run) => run.seeded);
  const faker = runs.map((run) => run.faker);
  const ratio = ratios(seeded, ours);
  return {
    part: 'fixtures',
    tables: [
      {
        title: 'Fixtures, the full Execution schema',
        notes: [
          'Valid: percent of values that isExecution accepts.',
          'With a seed for each value the peer sets up a generator for each; its other row has one generator for all.',
        ],
        columns: ['', 'time a value', 'times as fast', 'valid'],
        rows: [
          [
            'buildExecution',
            figure(spread(ours), 'ns'),
            figure(ratio, 'times'),
            figure(spread(runs.map((run) => run.oursValid)), 'percent'),
          ],
          [
            'json-schema-faker, a seed for each value',
            figure(spread(seeded), 'ns'),
            { value: 1, unit: 'times' },
            figure(spread(runs.map((run) => run.fakerValid)), 'percent'),
          ],
          [
            'json-schema-faker, one generator',
            figure(spread(faker), 'ns'),
            figure(ratios(seeded, faker), 'times'),
            figure(spread(runs.map((run) => run.fakerValid)), 'percent'),
          ],
        ],
      },
    ],
    targets: [
      {
        work: 'buildExecution, to json-schema-faker with a seed for each value',
        direction: 'at least',
        wanted: 200,
        reached: ratio.value,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
