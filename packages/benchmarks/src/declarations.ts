import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generate } from '@trefoil/generator';
import { checkProgram, compile, type CompilerRun } from './compiler.js';
import { corpusSchema, corpusSchemasFolder, missingCorpus } from './corpus-files.js';
import { figure, type Outcome, type Target } from './figures.js';
import { makeWorkFolder } from './places.js';
import type { Settings } from './settings.js';
import { ratios, spread } from './statistics.js';

const count = 900;

/** Types and validators of each real schema, as declarations; gives the names of their folders and root types. */
async function emitDeclarations(folder: string): Promise<ReadonlyMap<string, string>> {
  const generated = join(folder, 'generated');
  const roots = new Map<string, string>();
  for (const file of readdirSync(corpusSchemasFolder).sort()) {
    const name = `Schema${roots.size}`;
    const input = corpusSchema(basename(file, '.json'));
    const { files, diagnostics } = await generate(
      {
        schemas: [
          { input, name, output: { folder: generated }, formats: 'annotate', fixtures: false },
        ],
      },
      { directory: folder },
    );
    // Some refer to schemas that are not there.
    if (diagnostics.some(({ severity }) => severity === 'error')) continue;
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    roots.set(name.toLowerCase(), name);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const emitted = join(folder, 'emitted');
  const entries = [...roots.keys()].map((name) => join(generated, name, 'validators', 'index.ts'));
  compile(folder, [
    ...['--noCheck', '--declaration', '--emitDeclarationOnly', '--target', 'es2022'],
    ...['--rootDir', generated, '--outDir', emitted, ...entries],
  ]);
  return roots;
}

/** Two consumers of the same schemas: one has their types, the other their validators too. */
async function writeConsumers(folder: string): Promise<Readonly<Record<string, string>>> {
  const roots = [...(await emitDeclarations(folder))];
  const types: string[] = [];
  const validators: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const [place = '', root = ''] = roots[index % roots.length] ?? [];
    const copy = `copy${index}`;
    cpSync(join(folder, 'emitted', place), join(folder, copy), { recursive: true });
    const type = `import type { ${root} as Type${index} } from './${copy}/types/index.js';`;
    const guard = `import { is${root} as is${index} } from './${copy}/validators/index.js';`;
    const head = `export function read${index}(value: unknown): Type${index} | undefined {`;
    types.push(type, head, `  return value as Type${index};`, '}');
    validators.push(type, guard, head, `  return is${index}(value) ? value : undefined;`, '}');
  }
  const files = { types: join(folder, 'types.ts'), validators: join(folder, 'validators.ts') };
  writeFileSync(files.types, types.join('\n'));
  writeFileSync(files.validators, validators.join('\n'));
  return files;
}

/** What the declarations of validators cost the compiler of who imports 900 of them, to importing types alone. */
export async function declarations({ starts }: Settings): Promise<Outcome> {
  const missing = missingCorpus();
  const runs: Record<'types' | 'validators', CompilerRun[]> = { types: [], validators: [] };
  if (missing === undefined) {
    const files = await writeConsumers(makeWorkFolder());
    for (let start = 0; start < starts; start += 1) {
      runs.types.push(checkProgram([files['types'] ?? '']));
      runs.validators.push(checkProgram([files['validators'] ?? '']));
    }
  }
  const values = (which: keyof typeof runs, what: keyof CompilerRun): readonly number[] =>
    runs[which].map((run) => run[what]);
  const target = (what: keyof CompilerRun, work: string): Target => ({
    work: `declarations of ${count} validators, to types alone: ${work}`,
    direction: 'at most',
    wanted: 1.2,
    reached:
      missing === undefined
        ? ratios(values('validators', what), values('types', what)).value
        : undefined,
    unit: 'times',
  });
  return {
    part: 'declarations',
    tables:
      missing === undefined
        ? [
            {
              title: `A consumer of ${count} schemas, as its compiler sees it`,
              notes: ['tsc --strict --extendedDiagnostics; declarations are checked too.'],
              columns: ['', 'check', 'whole run', 'memory', 'instantiations', 'files'],
              rows: (['types', 'validators'] as const).map((which) => [
                which === 'types' ? 'types alone' : 'types and validators',
                figure(spread(values(which, 'check')), 'ms'),
                figure(spread(values(which, 'total')), 'ms'),
                figure(spread(values(which, 'memory')), 'MiB'),
                String(values(which, 'instantiations')[0]),
                String(values(which, 'files')[0]),
              ]),
            },
          ]
        : [],
    targets: [target('check', 'check time'), target('memory', 'memory')],
    skipped: missing === undefined ? [] : [`declarations: ${missing} is not there`],
  };
}
