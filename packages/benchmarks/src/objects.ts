import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ajvModuleOf } from './corpus.js';
import { type Figure, figure, type Outcome, type Table, type Target } from './figures.js';
import { type Closing, objectSchema } from './objects-peers.js';
import type { ObjectsInput, ObjectsOutput } from './objects-worker.js';
import { oursModule } from './ours.js';
import { ajvName, moduleFile, oursName } from './peers.js';
import { makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

async function measure(closing: Closing, settings: Settings): Promise<readonly ObjectsOutput[]> {
  const folder = makeWorkFolder();
  const schemaFile = join(folder, 'object.schema.json');
  writeFileSync(schemaFile, JSON.stringify(objectSchema(closing)));
  const modules = { ours: moduleFile(folder, 'trefoil'), ajv: moduleFile(folder, 'ajv') };
  writeFileSync(modules.ours, await oursModule(schemaFile, 'annotate'));
  writeFileSync(modules.ajv, await ajvModuleOf(schemaFile));
  const input: ObjectsInput = { closing, schemaFile, modules, settings };
  return Array.from(
    { length: settings.starts },
    () => startFresh('objects-worker', input) as ObjectsOutput,
  );
}

/** The loose and the strict object that benchmarks of run-time types check, with libraries of every kind. */
export async function objects(settings: Settings): Promise<Outcome> {
  const tables: Table[] = [];
  const targets: Target[] = [];
  for (const closing of ['loose', 'strict'] as const) {
    const runs = await measure(closing, settings);
    const timesOf = (peer: string) => runs.flatMap(({ times }) => times[peer] ?? []);
    const ours = timesOf(oursName);
    const names = Object.keys(runs[0]?.times ?? {});
    const relative = (peer: string): Figure =>
      figure(ratios(timesOf(ajvName), timesOf(peer)), 'times');
    const others = names.filter((peer) => peer !== oursName);
    tables.push({
      title: `The ${closing} object of benchmarks of run-time types`,
      notes: [...new Set(runs.flatMap(({ wrong }) => wrong))].map(
        (name) => `Left out: ${name} gives a wrong verdict.`,
      ),
      columns: ['', 'time a call', `times as fast as ${ajvName}`],
      rows: names.map((peer) => [peer, figure(spread(timesOf(peer)), 'ns'), relative(peer)]),
    });
    targets.push({
      work: `${closing} object, to the best of the others`,
      direction: 'at least',
      wanted: 1,
      reached: Math.min(...others.map((peer) => ratios(timesOf(peer), ours).value)),
      unit: 'times',
    });
  }
  return { part: 'objects', tables, targets, skipped: [] };
}
