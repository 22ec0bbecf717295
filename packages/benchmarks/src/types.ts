import { join } from 'node:path';
import { missingCorpus } from './corpus-files.js';
import type { Outcome, Target } from './figures.js';
import { generatingColumns, measureGenerating } from './generating.js';
import { npmFolder } from './npm-files.js';
import type { Settings } from './settings.js';
import { ratios } from './statistics.js';
import { timeCorpus, timeLargeSchema } from './types-commands.js';
import { typesCompile } from './types-compile.js';
import { typesGrowth } from './types-growth.js';
import { sharedCorpus } from './types-process.js';

const ours = 'trefoil: types';
const peer = 'json-schema-to-typescript: types, unformatted';
const peerFormatted = 'json-schema-to-typescript: types, formatted';

type Part = Pick<Outcome, 'tables' | 'targets' | 'draw'>;

/** How fast types are made, what size costs, and what the types cost a compiler. */
export async function types(settings: Settings): Promise<Outcome> {
  const { starts } = settings;
  const parts: Part[] = [warm(settings)];
  const skipped: string[] = [];
  const vegaLite = npmFolder('vega-lite', '6.4.3');
  if (vegaLite === undefined) skipped.push('vega-lite: npm could not install it');
  else {
    const file = join(vegaLite, 'build', 'vega-lite-schema.json');
    parts.push(timeLargeSchema('vega-lite', file, starts + 2));
  }
  const missing = missingCorpus();
  if (missing !== undefined) skipped.push(`real schemas: ${missing}`);
  else {
    const files = await sharedCorpus();
    parts.push(timeCorpus(files, starts), await typesCompile(files, starts));
  }
  const growth = typesGrowth();
  parts.push(growth);
  return {
    part: 'types',
    tables: parts.flatMap(({ tables }) => tables),
    targets: parts.flatMap(({ targets }) => targets),
    skipped,
    ...(growth.draw && { draw: growth.draw }),
  };
}

/** Generating for Execution again and again, long enough for the engine to be warm. */
function warm({ starts, rounds }: Settings): Part {
  const makers = [ours, peer, peerFormatted, 'openapi-typescript: types'] as const;
  const generating = measureGenerating(makers, starts, rounds * 40);
  const target = (which: typeof peer | typeof peerFormatted, wanted: number): Target => ({
    work: `Execution, warm, to ${which}`,
    direction: 'at least',
    wanted,
    reached: ratios(generating.again(which), generating.again(ours)).value,
    unit: 'times',
  });
  return {
    tables: [
      {
        title: 'Types of Execution, in one process',
        notes: [
          'Processor time; the median of the later half of many rounds, over process starts.',
        ],
        columns: generatingColumns,
        rows: generating.rows,
      },
    ],
    targets: [target(peer, 5), target(peerFormatted, 25)],
  };
}
