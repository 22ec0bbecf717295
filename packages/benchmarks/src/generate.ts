import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Outcome } from './figures.js';
import type { GenerateOutput } from './generate-worker.js';
import { executionSchema, makeWorkFolder, repository } from './places.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

function milliseconds(parameters: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - from;
}

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
  milliseconds(['-e', '0']);
  const written = milliseconds(command);
  for (let round = 0; round < settings.rounds; round += 1) {
    empty.push(milliseconds(['-e', '0']));
    whole.push(milliseconds(command));
  }
  const share = ratios(whole, empty);
  const runs = Array.from(
    { length: settings.starts },
    () => startFresh('generate-worker', settings) as GenerateOutput,
  );
  const names = Object.keys(runs[0] ?? {});
  const times = (name: string, which: 'first' | 'again'): readonly number[] =>
    runs.flatMap((run) => run[name]?.[which] ?? []);
  const [ours = [], types = [], formatted = []] = names.map((name) => times(name, 'again'));
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
          'Processor time; the median of later times, over process starts. The schema file is read each time.',
        ],
        columns: ['', 'first', 'again'],
        rows: names.map((name) => [
          name,
          figure(spread(times(name, 'first')), 'ms'),
          figure(spread(times(name, 'again')), 'ms'),
        ]),
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
        reached: ratios(formatted, ours).value,
        unit: 'times',
      },
      {
        work: 'generate types again, to json-schema-to-typescript (formatted)',
        direction: 'at least',
        wanted: 1,
        reached: ratios(formatted, types).value,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
