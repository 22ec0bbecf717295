// Runs in a process of its own: times all validators of one table on all its documents.
import {
  type Documents,
  fullDocuments,
  jsonTexts,
  plainDocuments,
  plainFiles,
} from './documents.js';
import { executionByHand } from './execution-peers.js';
import { type Contender, interleave } from './measure.js';
import { ajvStandalone, handTuned, libraries, moduleFile, type Peer, trefoil } from './peers.js';
import type { Settings } from './settings.js';
import { startInput } from './starts.js';

/** What this process is told. */
export interface ValidatorsInput {
  readonly table: 'plain' | 'full';
  readonly folder: string;
  readonly settings: Settings;
}

/** Nanoseconds a call, by case and peer; and who was left out of a case for a wrong verdict. */
export interface ValidatorsOutput {
  readonly times: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly wrong: readonly string[];
}

interface Case {
  readonly name: string;
  readonly documents: readonly unknown[];
  readonly valid: boolean;
  readonly kind: 'flag' | 'errors';
}

function cases(documents: Documents): readonly Case[] {
  const { small, large, mixed, invalid } = documents;
  return [
    { name: 'small', documents: [small], valid: true, kind: 'flag' },
    { name: 'large', documents: [large], valid: true, kind: 'flag' },
    { name: '64 mixed', documents: mixed, valid: true, kind: 'flag' },
    { name: 'invalid, first error', documents: [invalid], valid: false, kind: 'flag' },
    { name: 'invalid, all errors', documents: [invalid], valid: false, kind: 'errors' },
  ];
}

async function peersOf({ table, folder }: ValidatorsInput): Promise<readonly Peer[]> {
  const ours = await trefoil(moduleFile(folder, `${table}-trefoil`));
  const ajv = await ajvStandalone(
    moduleFile(folder, `${table}-ajv`),
    moduleFile(folder, `${table}-ajv-all`),
  );
  if (table === 'full') return [ours, ajv];
  return [
    ours,
    ajv,
    ...(await handTuned()),
    ...(await libraries(plainFiles.schema)),
    ...executionByHand(),
  ];
}

const input = startInput() as ValidatorsInput;
const peers = await peersOf(input);
const documents = input.table === 'plain' ? plainDocuments() : fullDocuments();
const times: Record<string, Readonly<Record<string, number>>> = {};
const wrong: string[] = [];
for (const { name, documents: values, valid, kind } of cases(documents)) {
  const contenders: Contender[] = [];
  for (const peer of peers) {
    const check = kind === 'flag' ? peer.flag : peer.errors;
    if (check === undefined) continue;
    if (peer.flag !== undefined && values.some((value) => peer.flag?.(value) !== valid)) {
      wrong.push(`${peer.name} gives a wrong verdict: ${name}`);
    } else {
      contenders.push({ name: peer.name, check });
    }
  }
  times[name] = await interleave(name, contenders, values, input.settings);
}
if (input.table === 'full') {
  const { small, large } = documents;
  for (const [name, value] of [
    ['small', small],
    ['large', large],
  ] as const) {
    const texts = jsonTexts(value);
    const document = {
      name: 'document',
      check: (text: unknown) => JSON.parse(String(text)) as unknown,
    };
    const inside = {
      name: 'inside',
      check: () => {
        for (const text of texts) JSON.parse(text);
      },
    };
    const label = `${name}, JSON.parse`;
    times[label] = await interleave(
      label,
      [document, inside],
      [JSON.stringify(value)],
      input.settings,
    );
  }
}
const output: ValidatorsOutput = { times, wrong };
process.stdout.write(JSON.stringify(output));
