import { arbitraries } from './arbitraries.js';
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
  const older = runs.map((run) => run.olderFaker);
  const faker = runs.map((run) => run.faker);
  const ratio = ratios(older, ours);
  return {
    part: 'fixtures',
    tables: [
      {
        title: 'Fixtures, the full Execution schema',
        notes: ['Valid: percent of values that isExecution accepts.'],
        columns: ['', 'time a value', 'times as fast', 'valid'],
        rows: [
          [
            'buildExecution',
            figure(spread(ours), 'ns'),
            figure(ratio, 'times'),
            figure(spread(runs.map((run) => run.oursValid)), 'percent'),
          ],
          [
            'json-schema-faker 0.5.9',
            figure(spread(older), 'ns'),
            { value: 1, unit: 'times' },
            figure(spread(runs.map((run) => run.olderFakerValid)), 'percent'),
          ],
          [
            'json-schema-faker 0.6.3',
            figure(spread(faker), 'ns'),
            figure(ratios(older, faker), 'times'),
            figure(spread(runs.map((run) => run.fakerValid)), 'percent'),
          ],
        ],
      },
      arbitraries(settings),
    ],
    targets: [
      {
        work: 'buildExecution, to json-schema-faker 0.5.9',
        direction: 'at least',
        wanted: 200,
        reached: ratio.value,
        unit: 'times',
      },
      {
        work: 'buildExecution, to json-schema-faker 0.6.3',
        direction: 'at least',
        wanted: 200,
        reached: ratios(faker, ours).value,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
