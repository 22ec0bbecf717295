import { readFileSync, writeFileSync } from 'node:fs';
import standalone from 'ajv/dist/standalone/index.js';
import { bundleText } from './bundle.js';
import { makeAjv } from './conformance-peers.js';
import {
  corpusDocuments,
  corpusNames,
  corpusSchema,
  draftOf,
  missingCorpus,
} from './corpus-files.js';
import type { CorpusInput, CorpusOutput } from './corpus-worker.js';
import { type Figure, figure, type Outcome } from './figures.js';
import { oursModule } from './ours.js';
import { ajvName, moduleFile, oursName } from './peers.js';
import { makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

/** ajv's standalone module for a schema of any draft. */
export async function ajvModuleOf(schemaFile: string): Promise<string> {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8').replace(/^\uFEFF/, '')) as Record<
    string,
    unknown
  >;
  const options = { validateFormats: false, code: { source: true, esm: true } } as const;
  const ajv = makeAjv(draftOf(schema), options);
  return bundleText(standalone.default(ajv, ajv.compile(schema)));
}

/** Times all validators on one real schema, in several process starts. */
async function measureCorpus(name: string, settings: Settings): Promise<readonly CorpusOutput[]> {
  const folder = makeWorkFolder();
  const schemaFile = corpusSchema(name);
  const modules = { ours: moduleFile(folder, 'trefoil'), ajv: moduleFile(folder, 'ajv') };
  writeFileSync(modules.ours, await oursModule(schemaFile, 'annotate'));
  writeFileSync(modules.ajv, await ajvModuleOf(schemaFile));
  const documents = corpusDocuments(name);
  const input: CorpusInput = { schemaFile, documents, modules, settings };
  return Array.from(
    { length: settings.starts },
    () => startFresh('corpus-worker', input) as CorpusOutput,
  );
}

const peers = [ajvName, 'schemasafe', 'typebox', 'cfworker', 'hyperjump'] as const;

function timesOf(runs: readonly CorpusOutput[], peer: string): readonly number[] {
  return runs.flatMap(({ times }) => times[peer] ?? []);
}

/** Speed on twenty real schemas with their documents, against all that read JSON Schema. */
export async function corpus(settings: Settings): Promise<Outcome> {
  const missing = missingCorpus();
  if (missing !== undefined)
    return { part: 'corpus', tables: [], targets: [], skipped: [`real schemas: ${missing}`] };
  const rows: (readonly (string | Figure)[])[] = [];
  const left: string[] = [];
  const best: number[] = [];
  const toAjv: number[] = [];
  for (const name of corpusNames) {
    const runs = await measureCorpus(name, settings);
    const ours = timesOf(runs, oursName);
    const cells = peers.map((peer) => {
      const times = timesOf(runs, peer);
      return times.length === 0 ? undefined : figure(ratios(times, ours), 'times');
    });
    left.push(...new Set(runs.flatMap((run) => run.left.map((text) => `${name}: ${text}`))));
    best.push(Math.min(...cells.map((cell) => cell?.value ?? Number.POSITIVE_INFINITY)));
    toAjv.push(cells[0]?.value ?? Number.NaN);
    rows.push([name, figure(spread(ours), 'ns'), ...cells.map((cell) => cell ?? '—')]);
  }
  const mean = Math.exp(toAjv.reduce((sum, ratio) => sum + Math.log(ratio), 0) / toAjv.length);
  return {
    part: 'corpus',
    tables: [
      {
        title: 'Real schemas: ours a document, and how many times as long the others take',
        notes: left.map((text) => `Left out: ${text}.`),
        columns: ['', oursName, ...peers],
        rows,
      },
    ],
    targets: [
      {
        work: `real schemas, the least ratio to the best of the others (of ${best.length})`,
        direction: 'at least',
        wanted: 1,
        reached: Math.min(...best),
        unit: 'times',
      },
      {
        work: `real schemas, geometric mean to ${ajvName}`,
        direction: 'at least',
        wanted: 3,
        reached: mean,
        unit: 'times',
      },
    ],
    skipped: [],
  };
}
