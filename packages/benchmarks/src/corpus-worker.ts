// Runs in a process of its own: times all validators of one real schema on its documents.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { peerJudges } from './conformance-peers.js';
import { draftOf } from './corpus-files.js';
import { type Contender, interleave } from './measure.js';
import { ajvName, oursName } from './peers.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';

/** What this process is told. */
export interface CorpusInput {
  readonly schemaFile: string;
  readonly documents: readonly unknown[];
  readonly modules: { readonly ours: string; readonly ajv: string };
  readonly settings: Settings;
}

/** Nanoseconds a document by validator; and who was left out, with the reason. */
export interface CorpusOutput {
  readonly times: Readonly<Record<string, number>>;
  readonly left: readonly string[];
}

type Check = (value: unknown) => boolean;

async function load(file: string, name: string): Promise<Check> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, Check | undefined>;
  const check = module[name];
  if (check === undefined) throw new Error(`${file} exports no ${name}`);
  return check;
}

const { schemaFile, documents, modules, settings } = startInput() as CorpusInput;
const read = (): Record<string, unknown> =>
  JSON.parse(readFileSync(schemaFile, 'utf8').replace(/^\uFEFF/, '')) as Record<string, unknown>;
const makers: (readonly [string, () => Check | Promise<Check>])[] = [
  [oursName, () => load(modules.ours, 'isExecution')],
  [ajvName, () => load(modules.ajv, 'default')],
];
for (const judge of peerJudges) {
  // As standalone code ajv has a place of its own.
  if (judge.name === 'ajv') continue;
  makers.push([
    judge.name,
    () => {
      const schema = read();
      const group = { file: '', description: '', schema, tests: [] };
      const uri = `https://trefoil.test/${judge.name}.json`;
      return judge.compile({
        draft: draftOf(schema),
        group,
        uri,
        assertFormats: false,
        remotes: [],
      });
    },
  ]);
}
const contenders: Contender[] = [];
const left: string[] = [];
for (const [name, make] of makers) {
  try {
    const check = await make();
    if (documents.every((document) => check(document))) contenders.push({ name, check });
    else left.push(`${name} refuses a valid document`);
  } catch (error) {
    left.push(`${name}: ${(error instanceof Error ? error.message : String(error)).slice(0, 120)}`);
  }
}
const times = await interleave('corpus', contenders, documents, settings);
const output: CorpusOutput = { times, left };
process.stdout.write(JSON.stringify(output));
