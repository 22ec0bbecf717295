import { join } from 'node:path';
import { arbitraries } from './arbitraries.js';
import { sentSize } from './bundle.js';
import { figure, type Outcome } from './figures.js';
import type { FixturesOutput } from './fixtures-worker.js';
import { generatingColumns, measureGenerating } from './generating.js';
import { executionSchema, repository } from './places.js';
import { processTime } from './process-time.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

const sampled = 100_000;
const all = 'trefoil: types, validators, fixtures';
const others = 'trefoil: types, validators';

/** The size of what builds both faces without a check, as it is sent. */
function builderSize(): Promise<number> {
  return sentSize(
    `export { buildExecution, buildExecutionInput } from '@trefoil/execution-fixtures/unchecked';`,
  );
}

/** Microseconds for each value that \`trefoil sample\` gives, start-up included. */
function sampleTime(): number {
  const bin = join(repository, 'packages/generator/bin/trefoil.js');
  return (
    (1000 * processTime([bin, 'sample', executionSchema, '--count', String(sampled)])) / sampled
  );
}

/** Building values: ours beside json-schema-faker on the same schema, and beside a builder written by hand. */
export async function fixtures(settings: Settings): Promise<Outcome> {
  const size = await builderSize();
  const sample = sampleTime();
  const generating = measureGenerating([all, others], settings.starts, settings.rounds);
  const share = ratios(generating.again(all), generating.again(others)).value - 1;
  const runs = Array.from(
    { length: settings.starts },
    () => startFresh('fixtures-worker', settings) as FixturesOutput,
  );
  const ours = runs.map((run) => run.ours);
  const older = runs.map((run) => run.olderFaker);
  const faker = runs.map((run) => run.faker);
  const byHand = runs.map((run) => run.byHand);
  const ratio = ratios(older, ours);
  const fakerTime = spread(older).value / 1000;
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
          [
            'a builder by hand, same fields',
            figure(spread(byHand), 'ns'),
            figure(ratios(older, byHand), 'times'),
            figure(spread(runs.map((run) => run.byHandValid)), 'percent'),
          ],
        ],
      },
      {
        title: 'Making the fixtures of Execution, beside types and validators',
        notes: ['Processor time; the median of the later half, over process starts.'],
        columns: generatingColumns,
        rows: generating.rows,
      },
      {
        title: `trefoil sample, ${sampled} values, whole process`,
        notes: ['Beside the time that json-schema-faker needs for as many in its own process.'],
        columns: ['', 'time a value', 'times as fast'],
        rows: [
          [
            'trefoil sample',
            { value: sample * 1000, unit: 'ns' },
            { value: fakerTime / sample, unit: 'times' },
          ],
          [
            'json-schema-faker 0.5.9',
            { value: fakerTime * 1000, unit: 'ns' },
            { value: 1, unit: 'times' },
          ],
        ],
      },
      arbitraries(settings),
    ],
    targets: [
      {
        work: 'buildExecution, to json-schema-faker 0.5.9',
        direction: 'at least',
        wanted: 1000,
        reached: ratio.value,
        unit: 'times',
      },
      {
        work: 'buildExecution, to json-schema-faker 0.6.3',
        direction: 'at least',
        wanted: 1000,
        reached: ratios(faker, ours).value,
        unit: 'times',
      },
      {
        work: 'buildExecution, to a builder by hand that draws the same fields',
        direction: 'at least',
        wanted: 0.5,
        reached: ratios(byHand, ours).value,
        unit: 'times',
      },
      {
        work: 'size of the builders of both faces, minified and gzip',
        direction: 'at most',
        wanted: 4,
        reached: size,
        unit: 'kB',
      },
      {
        work: 'making fixtures, to types and validators',
        direction: 'at most',
        wanted: 2,
        reached: share,
        unit: 'times',
      },
      {
        work: 'trefoil sample, to json-schema-faker 0.5.9',
        direction: 'at least',
        wanted: 500,
        reached: fakerTime / sample,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
