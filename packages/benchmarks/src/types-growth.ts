import { drawLines } from './draw-lines.js';
import type { Figure, Outcome } from './figures.js';
import { powerOf, type Timed } from './power.js';
import { startFresh } from './starts.js';
import { typesSubjects } from './types-growth-subjects.js';
import type { TypesGrowthInput } from './types-growth-worker.js';

const sizes = [1e4, 1e5, 1e6, 1e7];

/** A little more than linear: what is large does not fit the processor's caches, and the collector has more to keep. */
const most = 1.15;

/** Time to make types of schemas from 10 kB to 10 MB. */
export function typesGrowth(): Pick<Outcome, 'tables' | 'targets' | 'draw'> {
  const grown = typesSubjects().map(({ name }) => {
    const input: TypesGrowthInput = { subject: name, sizes };
    const points = startFresh('types-growth-worker', input) as readonly Timed[];
    // What is the same for every schema counts in the smallest.
    return { name, points, power: powerOf(points.slice(1)) };
  });
  return {
    tables: [
      {
        title: 'Types by the size of the schema: microseconds for each kB',
        notes: [
          'Processor time, the least of several rounds.',
          'The last column is the power of the size that time grows with, from 100 kB on: 1 is linear, 2 the square.',
        ],
        columns: ['', '10 kB', '100 kB', '1 MB', '10 MB', 'power'],
        rows: grown.map(({ name, points, power }) => [
          name,
          ...points.map(([size, time]): Figure => ({ value: (1e6 * time) / size, unit: 'us' })),
          power.toFixed(2),
        ]),
      },
    ],
    targets: grown.map(({ name, power }) => ({
      work: `types by size, power, ${name}`,
      direction: 'at most',
      wanted: most,
      reached: power,
      unit: 'times',
    })),
    draw: () =>
      drawLines({
        title: 'Time to make types of schemas from 10 kB to 10 MB (both scales logarithmic)',
        lines: grown,
        x: { low: 1e4, high: 1e7, marks: ['10 kB', '100 kB', '1 MB', '10 MB'] },
        y: {
          low: 0.1,
          high: 1e5,
          marks: ['0.1 ms', '1 ms', '10 ms', '100 ms', '1 s', '10 s', '100 s'],
        },
      }),
  };
}
