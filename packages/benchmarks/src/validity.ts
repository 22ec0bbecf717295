import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { missingSuite } from './conformance-suite.js';
import { missingCorpus } from './corpus-files.js';
import type { Answer } from './validity-ask.js';
import { validityPeers } from './validity-peers.js';
import { askAll } from './validity-pool.js';
import { type Found, findingsText, summaryOf } from './validity-report.js';
import {
  corpusSubjects,
  randomSubjects,
  type Source,
  type Subject,
  suiteSubjects,
} from './validity-subjects.js';
import type { Job } from './validity-worker.js';

const usage =
  'npm run validity [-- [suite | corpus | random] [--seeds N] [--random N] [--seed N] [--assert] [--schema TEXT] [--no-peers] [--json]]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      seeds: { type: 'string', default: '30' },
      random: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      assert: { type: 'boolean', default: false },
      schema: { type: 'string', default: '' },
      peers: { type: 'boolean', default: true },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const sources: readonly Source[] = ['suite', 'corpus', 'random'];
  if (values.help === true || positionals.some((name) => !sources.includes(name as Source))) {
    console.log(usage);
    return;
  }
  for (const missing of [missingSuite(), missingCorpus()])
    if (missing !== undefined) console.error(`Left out: ${missing}.`);
  const wanted = positionals.length > 0 ? positionals : sources;
  const all: readonly Subject[] = [
    ...(missingSuite() === undefined && wanted.includes('suite') ? suiteSubjects() : []),
    ...(wanted.includes('corpus') ? corpusSubjects(values.assert) : []),
    ...(wanted.includes('random')
      ? randomSubjects(Number(values.random), Number(values.seed))
      : []),
  ];
  const subjects = all.filter(({ name }) => name.includes(values.schema));
  const seeds = Number(values.seeds);
  const shows = process.stderr.isTTY && values.json !== true;
  const run = (jobs: readonly Job[], what: string, limit: number): Promise<readonly Answer[]> =>
    askAll(jobs, {
      workers: Math.min(4, availableParallelism()),
      limit,
      onAnswer: (done) => {
        if (shows) process.stderr.write(`\r${what}: ${done} of ${jobs.length} schemas `);
      },
    });
  const answers = await run(
    subjects.map((subject) => ({ subject, seeds })),
    'ours',
    120_000 + seeds * 1000,
  );
  const found = subjects.map((subject, index): Found => ({
    subject,
    answer: answers[index] as Answer,
  }));
  const peers: { name: string; found: readonly Found[] }[] = [];
  const real = subjects.filter(({ source }) => source === 'corpus');
  for (const { name, fixed } of values.peers && real.length > 0 ? validityPeers : []) {
    const jobs = real.map((subject) => ({
      subject,
      seeds: fixed ? 1 : Math.min(seeds, 20),
      peer: name,
    }));
    const given = await run(jobs, name, 20_000);
    peers.push({
      name,
      found: real.map((subject, index) => ({ subject, answer: given[index] as Answer })),
    });
  }
  if (shows) process.stderr.write('\r\u001b[K');
  const summary = summaryOf(found, peers);
  if (values.json === true) console.log(JSON.stringify({ summary, found, peers }, null, 2));
  else console.log(findingsText(found, summary));
  if (summary.invalid > 0) process.exitCode = 1;
}

await main();
