import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ajvModule } from './ajv-standalone.js';
import { plainFiles } from './documents.js';
import { type Figure, figure, type Outcome, type Table, type Target } from './figures.js';
import { oursModule } from './ours.js';
import { ajvName, moduleFile, oursName } from './peers.js';
import { allNodes, type Node, ownNode } from './nodes.js';
import { executionSchema, makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { type SpeedColumn, speedPicture } from './speed-picture.js';
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

/** What was measured on one Node. */
interface Runs {
  readonly node: Node;
  readonly runs: readonly ValidatorsOutput[];
}

async function measure(
  table: 'plain' | 'full',
  settings: Settings,
  nodes: readonly Node[],
): Promise<readonly Runs[]> {
  const folder = makeWorkFolder();
  await prepare(table, folder);
  const input: ValidatorsInput = { table, folder, settings };
  return nodes.map((node) => ({
    node,
    runs: Array.from(
      { length: settings.starts },
      () => startFresh('validators-worker', input, [], node) as ValidatorsOutput,
    ),
  }));
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

/** Who is in the picture, and under which names in the tables; the better one of several stands for them. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  Trefoil: [oursName],
  'hand-tuned': ['hand-tuned A', 'hand-tuned B'],
  ajv: [ajvName],
  schemasafe: ['schemasafe'],
  typebox: ['typebox'],
  zod: ['zod 4, by hand'],
  valibot: ['valibot, by hand'],
  arktype: ['arktype, by hand'],
};

function draw(runs: readonly ValidatorsOutput[]): string {
  const best = (name: string, peers: readonly string[]): number | undefined => {
    const found = peers.flatMap((peer) => ratioToAjv(runs, name, peer)?.value ?? []);
    return found.length === 0 ? undefined : Math.max(...found);
  };
  const column = (name: string, title: string): SpeedColumn => ({
    title,
    ratios: Object.fromEntries(
      Object.entries(drawn).map(([label, peers]) => [label, best(name, peers)]),
    ),
  });
  return speedPicture('Trefoil', [
    column('small', 'Small document'),
    column('large', 'Large document'),
    column('64 mixed', '64 mixed shapes'),
  ]);
}

/** Speed of the validators: table one with plain keywords and all peers, table two with all keywords of ours. */
export async function validators(settings: Settings): Promise<Outcome> {
  const available = existsSync(plainFiles.schema);
  const { nodes, missing } =
    settings.nodes === true ? allNodes() : { nodes: [ownNode], missing: [] };
  const measuredOne = available ? await measure('plain', settings, nodes) : [];
  const measuredTwo = await measure('full', settings, nodes);
  const own = (measured: readonly Runs[]) =>
    measured.find(({ node }) => node === ownNode)?.runs ?? [];
  const [one, two] = [own(measuredOne), own(measuredTwo)];
  const skipped = available
    ? missing
    : [
        ...missing,
        `table one: ${plainFiles.schema} is not there (set TREFOIL_SHARED to the folder above it)`,
      ];
  return {
    part: 'validators',
    tables: [
      ...measuredOne.flatMap(({ node, runs }) =>
        tables(
          `Table one, plain keywords, ${node.name}`,
          ['The same rules for all; in brackets the range over process starts.'],
          runs,
        ),
      ),
      ...measuredTwo.flatMap(({ node, runs }) =>
        tables(
          `Table two, the full Execution schema, ${node.name}`,
          [
            'ajv: standalone code too, our keywords given to it as `code` keywords that call functions written for speed.',
          ],
          runs,
        ),
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
    ...(available && { draw: () => draw(one) }),
  };
}
