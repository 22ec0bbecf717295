import { existsSync, readFileSync } from 'node:fs';
import { type AjvForm, ajvCode } from './ajv-standalone.js';
import { sentSize } from './bundle.js';
import { plainFiles } from './documents.js';
import type { Figure, Outcome, Table, Target } from './figures.js';
import { oursSizes, type Sizes } from './ours.js';

function kilobytes(value: number): Figure {
  return { value, unit: 'kB' };
}

async function ajvSize(form: AjvForm): Promise<Figure> {
  const schema = JSON.parse(readFileSync(plainFiles.schema, 'utf8')) as Record<string, unknown>;
  return kilobytes(await sentSize(ajvCode(schema, form)));
}

async function limitSize(names: string): Promise<Figure> {
  return kilobytes(await sentSize(`export { ${names} } from ${JSON.stringify(plainFiles.limit)};`));
}

async function sizeTable(ours: Sizes): Promise<Table> {
  return {
    title: 'Size of the validators of the plain schema, minified and gzip',
    notes: ['Everything that runs is inside: bundled by esbuild, 1 kB is 1000 bytes.'],
    columns: ['', 'flag alone', 'issues without messages', 'issues with messages'],
    rows: [
      ['trefoil, guard and validation', ...[ours.flag, ours.issues, ours.messages].map(kilobytes)],
      [
        'trefoil, validation alone',
        '—',
        ...[ours.alone.issues, ours.alone.messages].map(kilobytes),
      ],
      [
        'ajv 8 standalone',
        await ajvSize({ allErrors: false, messages: false }),
        await ajvSize({ allErrors: true, messages: false }),
        await ajvSize({ allErrors: true, messages: true }),
      ],
      [
        'hand-tuned',
        await limitSize('isExecutionA'),
        '—',
        await limitSize('isExecutionA, errorsOf'),
      ],
    ],
  };
}

function target(work: string, wanted: number, reached: number | undefined): Target {
  const direction = 'at most';
  return { work: `size, plain schema: ${work}`, direction, wanted, reached, unit: 'kB' };
}

/** Size of the validators of the plain schema as they are sent: bundled, minified, compressed. */
export async function size(): Promise<Outcome> {
  const available = existsSync(plainFiles.schema);
  const ours = available ? await oursSizes(plainFiles.schema) : undefined;
  return {
    part: 'size',
    tables: ours === undefined ? [] : [await sizeTable(ours)],
    targets: [
      target('flag', 1.8, ours?.flag),
      target('issues without messages', 2.8, ours?.issues),
      target('issues with messages', 3.6, ours?.messages),
    ],
    skipped: available ? [] : [`size: ${plainFiles.schema} is not there`],
  };
}
