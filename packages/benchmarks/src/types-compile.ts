import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@trefoil/generator';
import { compile } from 'json-schema-to-typescript';
import { checkProgram, type CompilerRun } from './compiler.js';
import { figure, type Outcome, type Target } from './figures.js';
import { makeWorkFolder } from './places.js';
import { ratios, spread } from './statistics.js';

const count = 10;

/** What the compiler of who imports the types of the largest real schemas has to do, ours beside json-schema-to-typescript's. */
export async function typesCompile(
  files: readonly string[],
  starts: number,
): Promise<Pick<Outcome, 'tables' | 'targets'>> {
  const largest = [...files]
    .sort((left, right) => statSync(right).size - statSync(left).size)
    .slice(0, count);
  const folder = makeWorkFolder();
  const programs = { ours: join(folder, 'ours'), theirs: join(folder, 'theirs') };
  for (const place of Object.values(programs)) mkdirSync(place);
  for (const [index, file] of largest.entries()) {
    writeFileSync(join(programs.ours, `schema${index}.ts`), await oursOf(file));
    writeFileSync(join(programs.theirs, `schema${index}.ts`), await theirsOf(file));
  }
  const runs: Record<keyof typeof programs, CompilerRun[]> = { ours: [], theirs: [] };
  for (let start = 0; start < starts; start += 1) {
    for (const which of ['ours', 'theirs'] as const) {
      const modules = largest.map((_, index) => join(programs[which], `schema${index}.ts`));
      // The library of the language would be checked too, which is the same for both.
      runs[which].push(checkProgram(modules, ['--skipLibCheck']));
    }
  }
  const values = (which: keyof typeof programs, what: keyof CompilerRun): readonly number[] =>
    // Types without type parameters have no instantiations; none to none is one to one.
    runs[which].map((run) => Math.max(run[what], 1));
  const target = (what: keyof CompilerRun, work: string): Target => ({
    work: `compiler on types of the ${count} largest, to json-schema-to-typescript's: ${work}`,
    direction: 'at most',
    wanted: 1,
    reached: ratios(values('ours', what), values('theirs', what)).value,
    unit: 'times',
  });
  return {
    tables: [
      {
        title: `The types of the ${count} largest real schemas, as a compiler sees them`,
        notes: [
          'tsc --strict --skipLibCheck --extendedDiagnostics; both unformatted, each schema a module.',
        ],
        columns: ['', 'check', 'whole run', 'memory', 'instantiations'],
        rows: (['ours', 'theirs'] as const).map((which) => [
          which === 'ours' ? 'trefoil' : 'json-schema-to-typescript',
          figure(spread(values(which, 'check')), 'ms'),
          figure(spread(values(which, 'total')), 'ms'),
          figure(spread(values(which, 'memory')), 'MiB'),
          String(runs[which][0]?.instantiations),
        ]),
      },
    ],
    targets: [target('check', 'check time'), target('instantiations', 'instantiations')],
  };
}

async function oursOf(input: string): Promise<string> {
  const directory = makeWorkFolder();
  const output = { folder: directory };
  const { files } = await generate(
    { schemas: [{ input, output, validators: false, fixtures: false }] },
    { directory },
  );
  return files.find(({ path }) => path.endsWith('index.ts'))?.text ?? '';
}

async function theirsOf(input: string): Promise<string> {
  const schema = JSON.parse(readFileSync(input, 'utf8')) as object;
  return compile(schema, 'Schema', { format: false, $refOptions: { resolve: { http: false } } });
}
