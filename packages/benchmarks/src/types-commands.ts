import { dirname } from 'node:path';
import { figure, type Outcome, type Table, type Target } from './figures.js';
import { ratios, spread } from './statistics.js';
import {
  ajvCommand,
  type Command,
  peerCommand,
  timeCommands,
  trefoilCommand,
} from './types-process.js';

const ours = 'trefoil: types';
const oursToo = 'trefoil: types and validators';
const peer = 'json-schema-to-typescript, unformatted';
const peerFormatted = 'json-schema-to-typescript';
const ajv = 'ajv: compile and standalone code';

type Part = Pick<Outcome, 'tables' | 'targets'>;

/** A large schema: types beside json-schema-to-typescript, validators beside ajv; all as whole processes. */
export function timeLargeSchema(name: string, file: string, rounds: number): Part {
  const times = timeCommands(
    [
      trefoilCommand(ours, [file], { validators: false }),
      peerCommand(peer, file, ['--format=false']),
      peerCommand(peerFormatted, file, []),
      trefoilCommand(oursToo, [file], { validators: true }),
      ajvCommand(ajv, file),
    ],
    rounds,
  );
  return {
    tables: [tableOf(`${name}, whole process`, times)],
    targets: [
      target(`types of ${name}, whole process, to ${peer}`, 3, times, peer, ours),
      target(`validators of ${name}, whole process, to ${ajv}`, 1, times, ajv, oursToo),
    ],
  };
}

/** Many real schemas in one run. */
export function timeCorpus(files: readonly string[], rounds: number): Part {
  const folder = dirname(files[0] ?? '');
  const commands: readonly Command[] = [
    trefoilCommand(ours, files, { validators: false }),
    peerCommand(peer, folder, ['--format=false']),
    peerCommand(peerFormatted, folder, []),
  ];
  const times = timeCommands(commands, rounds);
  const what = `${files.length} real schemas in one run`;
  return {
    tables: [tableOf(`${what}, whole process`, times)],
    targets: [target(`types of ${what}, to ${peerFormatted}`, 5, times, peerFormatted, ours)],
  };
}

type Times = ReadonlyMap<string, readonly number[]>;

function tableOf(title: string, times: Times): Table {
  const own = times.get(ours) ?? [];
  return {
    title,
    notes: ['All in turn. Each writes its files anew.'],
    columns: ['', 'time', 'to our types'],
    rows: [...times].map(([name, each]) => [
      name,
      figure(spread(each), 'ms'),
      figure(ratios(each, own), 'times'),
    ]),
  };
}

function target(work: string, wanted: number, times: Times, theirs: string, own: string): Target {
  const reached = ratios(times.get(theirs) ?? [], times.get(own) ?? []).value;
  return { work, direction: 'at least', wanted, reached, unit: 'times' };
}
