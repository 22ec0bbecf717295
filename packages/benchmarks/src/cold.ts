import { writeFileSync } from 'node:fs';
import { ajvModuleOf } from './corpus.js';
import { corpusDocuments, corpusSchema, missingCorpus } from './corpus-files.js';
import type { ColdInput } from './cold-worker.js';
import { plainDocuments, plainFiles } from './documents.js';
import { figure, type Outcome, type Table, type Target } from './figures.js';
import { oursModule } from './ours.js';
import { ajvName, moduleFile, oursName } from './peers.js';
import { makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { startFresh } from './starts.js';
import { ratios, spread } from './statistics.js';

interface Subject {
  readonly name: string;
  readonly schemaFile: string;
  readonly document: unknown;
}

/** The plain Execution schema, and a real one that is large. */
function subjects(): readonly Subject[] {
  const large = 'github-issue-forms';
  return [
    { name: 'Execution', schemaFile: plainFiles.schema, document: plainDocuments().large },
    { name: large, schemaFile: corpusSchema(large), document: corpusDocuments(large)[0] },
  ];
}

/** Milliseconds of each start, with the two in turn. */
async function measure(
  { schemaFile, document }: Subject,
  starts: number,
): Promise<{ readonly ours: readonly number[]; readonly ajv: readonly number[] }> {
  const folder = makeWorkFolder();
  const files = { ours: moduleFile(folder, 'trefoil'), ajv: moduleFile(folder, 'ajv') };
  writeFileSync(files.ours, await oursModule(schemaFile, 'annotate'));
  writeFileSync(files.ajv, await ajvModuleOf(schemaFile));
  const ask = (input: ColdInput): number => Number(startFresh('cold-worker', input));
  const ours: number[] = [];
  const ajv: number[] = [];
  for (let count = 0; count < starts; count += 1) {
    ours.push(ask({ file: files.ours, name: 'isExecution', document }));
    ajv.push(ask({ file: files.ajv, name: 'default', document }));
  }
  return { ours, ajv };
}

/** The first call: import and one validation in a fresh process. */
export async function cold({ starts }: Settings): Promise<Outcome> {
  const missing = missingCorpus();
  if (missing !== undefined)
    return { part: 'cold', tables: [], targets: [], skipped: [`first call: ${missing}`] };
  const rows: Table['rows'][number][] = [];
  const targets: Target[] = [];
  for (const subject of subjects()) {
    const { ours, ajv } = await measure(subject, starts * 5);
    const ratio = ratios(ajv, ours);
    rows.push([
      subject.name,
      figure(spread(ours), 'ms'),
      figure(spread(ajv), 'ms'),
      figure(ratio, 'times'),
    ]);
    targets.push({
      work: `first call, ${subject.name}, to ${ajvName}`,
      direction: 'at least',
      wanted: 1,
      reached: ratio.value,
      unit: 'times',
    });
  }
  const table: Table = {
    title: 'The first call: import and one validation in a fresh process',
    notes: ['Each is one bundled module; formats are annotations.'],
    columns: ['', oursName, ajvName, 'times as fast'],
    rows,
  };
  return { part: 'cold', tables: [table], targets, skipped: [] };
}
