import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ajvModule } from './ajv-standalone.js';
import { plainFiles } from './documents.js';
import { type Figure, figure, type Outcome, type Table, type Target } from './figures.js';
import { oursModule } from './ours.js';
import { ajvName, moduleFile, oursName } from './peers.js';
import { executionSchema, makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';
import type { ValidatorsInput, ValidatorsOutput } from './validators-worker.js';

const cases = [
  'small',
  'large',
  '64 mixed',
  'invalid, first error',
  'invalid, all errors',
] as const;

async function prepare(table: 'plain' | 'full', folder: string): Promise<void> {
  const file = table === 'plain' ? plainFiles.schema : executionSchema;
  const schema = (): Record<string, unknown> =>
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const write = (name: string, text: string): void => {
    writeFileSync(moduleFile(folder, `${table}-${name}`), text);
  };
  write('trefoil', await oursModule(file));
  write('ajv', await ajvModule(schema(), { allErrors: false }));
  write('ajv-all', await ajvModule(schema(), { allErrors: true }));
}

function measure(
  table: 'plain' | 'full',
  settings: Settings,
): Promise<readonly ValidatorsOutput[]> {
  const folder = makeWorkFolder();
  return prepare(table, folder).then(() => {
    const input: ValidatorsInput = { table, folder, settings };
    return Array.from(
      { length: settings.starts },
      () => startFresh('validators-worker', input) as ValidatorsOutput,
    );
  });
}

function samples(runs: readonly ValidatorsOutput[], name: string, peer: string): readonly number[] {
  return runs.flatMap(({ times }) => times[name]?.[peer] ?? []);
}

function ratioToAjv(
  runs: readonly ValidatorsOutput[],
  name: string,
  peer: string,
): Figure | undefined {
  const own = samples(runs, name, peer);
  if (own.length === 0) return undefined;
  return figure(ratios(samples(runs, name, ajvName), own), 'times');
}

/** Two tables of one measurement: nanoseconds a call, and the ratio to ajv. */
function tables(
  title: string,
  notes: readonly string[],
  runs: readonly ValidatorsOutput[],
): Table[] {
  const names = Object.keys(runs[0]?.times['small'] ?? {});
  const wrong = [...new Set(runs.flatMap((run) => run.wrong))];
  const row = (cell: (name: string, peer: string) => Figure | undefined) =>
    names.map((peer) => [peer, ...cases.map((name) => cell(name, peer) ?? '—')]);
  const time = (name: string, peer: string): Figure | undefined => {
    const own = samples(runs, name, peer);
    return own.length === 0 ? undefined : figure(spread(own), 'ns');
  };
  return [
    { title: `${title}: time a call`, notes, columns: ['', ...cases], rows: row(time) },
    {
      title: `${title}: times as fast as ${ajvName}`,
      notes: wrong.map((text) => `Left out: ${text}.`),
      columns: ['', ...cases],
      rows: row((name, peer) => ratioToAjv(runs, name, peer)),
    },
  ];
}

function share(part: readonly number[], whole: (index: number) => number): Figure {
  return figure(spread(part.map((value, index) => (100 * value) / whole(index))), 'percent');
}

/** What `JSON.parse` takes beside ours: of the document's own text, and of the JSON text inside. */
function parseShare(runs: readonly ValidatorsOutput[]): Table {
  const rows = (['small', 'large'] as const).map((name) => {
    const ours = samples(runs, name, oursName);
    const label = `${name}, JSON.parse`;
    const document = samples(runs, label, 'document');
    const inside = samples(runs, label, 'inside');
    return [
      name,
      figure(spread(ours), 'ns'),
      figure(spread(inside), 'ns'),
      share(inside, (index) => ours[index] ?? Number.NaN),
      figure(spread(document), 'ns'),
      share(document, (index) => (document[index] ?? 0) + (ours[index] ?? Number.NaN)),
    ];
  });
  return {
    title: 'Table two: the share of JSON.parse',
    notes: [
      '“inside”: the strings that must hold JSON text, parsed; “document”: the text of the whole document.',
    ],
    columns: [
      '',
      'isExecution',
      'inside',
      'share of isExecution',
      'document',
      'share of document + isExecution',
    ],
    rows,
  };
}

function target(
  runs: readonly ValidatorsOutput[],
  work: string,
  name: string,
  wanted: number,
): Target {
  const reached = ratioToAjv(runs, name, oursName)?.value;
  return { work, direction: 'at least', wanted, reached, unit: 'times' };
}

/** Speed of the validators: table one with plain keywords and all peers, table two with all keywords of ours. */
export async function validators(settings: Settings): Promise<Outcome> {
  const available = existsSync(plainFiles.schema);
  const one = available ? await measure('plain', settings) : [];
  const two = await measure('full', settings);
  const skipped = available
    ? []
    : [`table one: ${plainFiles.schema} is not there (set TREFOIL_SHARED to the folder above it)`];
  return {
    part: 'validators',
    tables: [
      ...(available
        ? tables(
            'Table one, plain keywords',
            ['The same rules for all; in brackets the range over process starts.'],
            one,
          )
        : []),
      ...tables(
        'Table two, the full Execution schema',
        [
          'ajv: standalone code too, our keywords given to it as `code` keywords that call functions written for speed.',
        ],
        two,
      ),
      parseShare(two),
    ],
    targets: [
      target(one, 'isExecution, table one, valid small', 'small', 5),
      target(one, 'isExecution, table one, valid large', 'large', 2.5),
      target(one, 'all errors, table one', 'invalid, all errors', 1.5),
      target(two, 'isExecution, table two, valid small', 'small', 2.5),
      target(two, 'isExecution, table two, valid large', 'large', 2),
    ],
    skipped,
  };
}
