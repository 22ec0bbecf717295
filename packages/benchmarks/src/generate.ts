import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Outcome } from './figures.js';
import { generatingColumns, measureGenerating } from './generating.js';
import { executionSchema, makeWorkFolder, repository } from './places.js';
import { processTime } from './process-time.js';
import type { Settings } from './settings.js';
import { ratios, spread } from './statistics.js';

const ours = 'trefoil: types, validators, fixtures';
const peer = 'json-schema-to-typescript: types, formatted';

/** A config that says what the one of the repository says, but writes elsewhere. */
function writeConfig(): string {
  const folder = makeWorkFolder();
  const file = join(folder, 'trefoil.config.json');
  const output = { packages: join(folder, 'packages'), scope: '@trefoil', name: 'execution' };
  writeFileSync(
    file,
    JSON.stringify({ schemas: [{ input: executionSchema, output, formats: 'assert' }] }),
  );
  return file;
}

/** The command from start to end beside an empty Node, and generating again beside a peer. */
export function generateParts(settings: Settings): Outcome {
  const command = [
    join(repository, 'packages/generator/bin/trefoil.js'),
    'generate',
    writeConfig(),
  ];
  const empty: number[] = [];
  const whole: number[] = [];
  processTime(['-e', '0']);
  const written = processTime(command);
  for (let round = 0; round < settings.rounds; round += 1) {
    empty.push(processTime(['-e', '0']));
    whole.push(processTime(command));
  }
  const share = ratios(whole, empty);
  const generating = measureGenerating([ours, peer], settings.starts, settings.rounds);
  return {
    part: 'generate',
    tables: [
      {
        title: 'trefoil generate for Execution, whole process',
        notes: [
          `Run in turn with an empty Node. The very first run, which writes all files: ${written.toFixed(0)} ms.`,
        ],
        columns: ['', 'time', 'empty Nodes'],
        rows: [
          ['node -e 0', figure(spread(empty), 'ms'), { value: 1, unit: 'times' }],
          ['trefoil generate', figure(spread(whole), 'ms'), figure(share, 'times')],
        ],
      },
      {
        title: 'Generating again in one process',
        notes: [
          'Processor time; the median of the later half, over process starts. The schema file is read each time.',
        ],
        columns: generatingColumns,
        rows: generating.rows,
      },
    ],
    targets: [
      {
        work: 'trefoil generate, whole process, in empty Nodes',
        direction: 'at most',
        wanted: 5,
        reached: share.value,
        unit: 'times',
      },
      {
        work: 'generate again, to json-schema-to-typescript (types alone, formatted)',
        direction: 'at least',
        wanted: 1,
        reached: ratios(generating.again(peer), generating.again(ours)).value,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
