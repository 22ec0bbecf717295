import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawLines } from './draw-lines.js';
import type { Figure, Outcome, Table } from './figures.js';
import { growthSubjects } from './growth-subjects.js';
import type { GrowthPoint } from './growth-worker.js';
import { oursModule } from './ours.js';
import { makeWorkFolder } from './places.js';
import { powerOf } from './power.js';
import { startFresh } from './starts.js';

const sizes = [1e3, 1e4, 1e5, 1e6, 1e7];
const ways = [
  { name: 'is', title: 'isX, valid' },
  { name: 'valid', title: 'validateX, valid' },
  { name: 'faulty', title: 'validateX, invalid, all issues' },
] as const;

/** More than linear: what is large does not fit the processor's caches, and issues that are kept cost the collector time. */
const most = 1.5;

interface Growth {
  readonly name: string;
  readonly points: readonly GrowthPoint[];
}

/** Time for each byte of documents from 1 kB to 10 MB: it stays where cost grows with the document. */
export async function growth(): Promise<Outcome> {
  const grown: Growth[] = [];
  for (const { name, schema } of growthSubjects) {
    const folder = makeWorkFolder();
    const schemaFile = join(folder, 'value.schema.json');
    writeFileSync(schemaFile, JSON.stringify(schema));
    const file = join(folder, 'validators.mjs');
    writeFileSync(file, await oursModule(schemaFile));
    const points = startFresh('growth-worker', { file, subject: name, sizes });
    grown.push({ name, points: points as readonly GrowthPoint[] });
  }
  return {
    part: 'growth',
    tables: ways.map((way) => tableOf(way, grown)),
    targets: grown.map(({ name, points }) => ({
      work: `steepest power of the size, ${name}`,
      direction: 'at most',
      wanted: most,
      reached: Math.max(...ways.map((way) => powerAt(points, way.name))),
      unit: 'times',
    })),
    skipped: [],
    draw: () => picture(grown),
  };
}

type Way = (typeof ways)[number];

function tableOf({ name, title }: Way, grown: readonly Growth[]): Table {
  return {
    title: `Nanoseconds for each byte, ${title}`,
    notes: [
      'The last column is the power of the size that time grows with: 1 is linear, 2 the square.',
    ],
    columns: ['', '1 kB', '10 kB', '100 kB', '1 MB', '10 MB', 'power'],
    rows: grown.map((each) => [
      each.name,
      ...each.points.map((point): Figure => ({ value: point[name], unit: 'ns' })),
      powerAt(each.points, name).toFixed(2),
    ]),
  };
}

/** The smallest documents are too quick to tell. */
function powerAt(points: readonly GrowthPoint[], way: Way['name']): number {
  return powerOf(points.slice(1).map((point) => [point.bytes, point[way] * point.bytes]));
}

function picture(grown: readonly Growth[]): string {
  return drawLines({
    title: 'Time to validate documents from 1 kB to 10 MB, all issues (both scales logarithmic)',
    lines: grown.map(({ name, points }) => ({
      name,
      points: points.map(({ bytes, faulty }) => [bytes, (bytes * faulty) / 1e6] as const),
    })),
    x: { low: 1e3, high: 1e7, marks: ['1 kB', '10 kB', '100 kB', '1 MB', '10 MB'] },
    y: {
      low: 1e-3,
      high: 1e4,
      marks: ['1 µs', '10 µs', '100 µs', '1 ms', '10 ms', '100 ms', '1 s', '10 s'],
    },
  });
}
