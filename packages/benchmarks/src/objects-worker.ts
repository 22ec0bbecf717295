// Runs in a process of its own: times all validators of one small object.
import { pathToFileURL } from 'node:url';
import { libraries, ajvName, oursName, type Peer } from './peers.js';
import { type Contender, interleave } from './measure.js';
import { type Closing, objectDocument, writtenByHand } from './objects-peers.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';

/** What this process is told. */
export interface ObjectsInput {
  readonly closing: Closing;
  readonly schemaFile: string;
  readonly modules: { readonly ours: string; readonly ajv: string };
  readonly settings: Settings;
}

/** Nanoseconds a call by validator; and who was left out for a wrong verdict. */
export interface ObjectsOutput {
  readonly times: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

async function load(name: string, file: string, member: string): Promise<Peer> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, Peer['flag']>;
  const flag = module[member];
  if (flag === undefined) throw new Error(`${file} exports no ${member}`);
  return { name, flag };
}

const { closing, schemaFile, modules, settings } = startInput() as ObjectsInput;
const peers = [
  await load(oursName, modules.ours, 'isExecution'),
  await load(ajvName, modules.ajv, 'default'),
  ...(await libraries(schemaFile)).filter(({ name }) => !name.startsWith('zod')),
  ...writtenByHand(closing),
];
const valid = JSON.parse(JSON.stringify(objectDocument)) as typeof objectDocument;
const extra = { ...valid, deeplyNested: { ...valid.deeplyNested, more: 1 } };
const wrongType = { ...valid, deeplyNested: { ...valid.deeplyNested, num: '1' } };
const contenders: Contender[] = [];
const wrong: string[] = [];
for (const { name, flag } of peers) {
  if (flag === undefined) continue;
  const isRight = flag(valid) && !flag(wrongType) && flag(extra) === (closing === 'loose');
  if (isRight) contenders.push({ name, check: flag });
  else wrong.push(name);
}
const times = await interleave(closing, contenders, [valid], settings);
const output: ObjectsOutput = { times, wrong };
process.stdout.write(JSON.stringify(output));
