// Runs in a process of its own: types of larger and larger schemas of one kind.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@trefoil/generator';
import { makeWorkFolder } from './places.js';
import type { Timed } from './power.js';
import { startInput } from './starts.js';
import { typesSubjects } from './types-growth-subjects.js';

/** What this process is told. */
export interface TypesGrowthInput {
  readonly subject: string;
  readonly sizes: readonly number[];
}

const { subject, sizes } = startInput() as TypesGrowthInput;
const made = typesSubjects().find(({ name }) => name === subject);
if (made === undefined) throw new Error(`no subject ${subject}`);

/** Milliseconds of processor time: the least of several rounds, fewer where one takes long. */
async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  let whole = 0;
  for (let round = 0; round < 2 || (round < 50 && whole < 1000); round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    whole += (user + system) / 1000;
  }
  return least;
}

/** A schema of about the size or a little more: parts differ in their length. */
function ofSize(size: number, make: (parts: number) => unknown): string {
  let parts = 2;
  let text = JSON.stringify(make(parts));
  while (text.length < 0.9 * size) {
    const more = Math.min(8, size / text.length);
    parts = Math.max(parts + 1, Math.round(parts * more));
    text = JSON.stringify(make(parts));
  }
  return text;
}

const folder = makeWorkFolder();
const points: Timed[] = [];
for (const size of sizes) {
  const text = ofSize(size, made.make);
  const input = join(folder, `whole-${size}.schema.json`);
  writeFileSync(input, text);
  const entry = { input, output: { folder }, validators: false, fixtures: false } as const;
  const time = await milliseconds(async () => {
    const { diagnostics } = await generate({ schemas: [entry] }, { directory: folder });
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(`${error.message} ${JSON.stringify(error.at)}`);
  });
  points.push([text.length, time]);
}
process.stdout.write(JSON.stringify(points));
