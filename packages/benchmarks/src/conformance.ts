import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Judge, score, type Score } from './conformance-judge.js';
import { conformancePicture } from './conformance-picture.js';
import { ourJudges } from './conformance-ours.js';
import { peerJudges } from './conformance-peers.js';
import { drafts, missingSuite, type Part, parts } from './conformance-suite.js';
import { type Exception, exceptions } from './conformance-exceptions.js';
import { tableText } from './report.js';

const usage = 'npm run conformance [-- --json] [--draw FILE]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, draw: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const missing = missingSuite();
  if (missing !== undefined) {
    console.error(`Nothing was asked: ${missing}.`);
    process.exitCode = 1;
    return;
  }
  const { log } = console;
  const ours = await ourJudges();
  // One of them prints the names of hosts that it refuses.
  console.log = () => undefined;
  const scores = await askAll([...ours, ...peerJudges]).finally(() => (console.log = log));
  const names = ours.map(({ name }) => name);
  const explained = exceptions();
  const unexplained = failuresWithout(explained, scores, names);
  if (values.draw !== undefined) writeFileSync(values.draw, conformancePicture(scores, names));
  if (values.json === true) {
    console.log(JSON.stringify({ node: process.version, scores, explained }, null, 2));
  } else {
    for (const { part } of parts) console.log(`${tableOf(part, scores)}\n`);
    for (const { draft, test, reason } of explained)
      console.log(`${draft}: ${test}\n  ${reason}\n`);
    for (const failure of unexplained) console.log(`not passed: ${failure}\n`);
    const totals = names.map((name) => totalOf(scores, 'required', name));
    console.log(
      totals.map(({ name, passed, total }) => `${passed} of ${total} ${name}`).join(', '),
    );
  }
  if (unexplained.length > 0) process.exitCode = 1;
}

async function askAll(judges: readonly Judge[]): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const { part } of parts) {
    for (const draft of drafts) {
      for (const judge of judges) scores.push(await score(judge, draft, part));
    }
  }
  return scores;
}

/** What ours do not pass and nobody has explained. */
function failuresWithout(
  explained: readonly Exception[],
  scores: readonly Score[],
  names: readonly string[],
): readonly string[] {
  const known = new Set(explained.map(({ draft, test }) => `${draft}: ${test}`));
  return scores
    .filter(({ judge }) => names.includes(judge))
    .flatMap(({ judge, draft, failures }) =>
      failures
        .filter((test) => !known.has(`${draft}: ${test}`))
        .map((test) => `${judge}: ${draft}: ${test}`),
    );
}

function totalOf(scores: readonly Score[], part: Part, name: string) {
  const own = scores.filter((each) => each.part === part && each.judge === name);
  const sum = (member: 'passed' | 'total') => own.reduce((all, each) => all + each[member], 0);
  return { name, passed: sum('passed'), total: sum('total'), own };
}

const titles: Readonly<Record<Part, readonly [title: string, note: string]>> = {
  required: [
    'Required tests of the official JSON Schema test suite that are passed',
    'interpreter, is and validate are ours; formats are annotations for all',
  ],
  optional: [
    'Optional tests, those of formats aside',
    'formats are annotations; content is a rule in draft-07 where a validator can have it so',
  ],
  formats: ['Optional tests of formats, which are rules here', 'ajv with ajv-formats'],
};

function tableOf(part: Part, scores: readonly Score[]): string {
  const names = [...new Set(scores.map(({ judge }) => judge))];
  const all = names.map((name) => totalOf(scores, part, name));
  const rows = all.map(({ name, passed, total, own }) => [
    name,
    ...own.map((each) => String(each.passed)),
    String(passed),
    `${((100 * passed) / total).toFixed(1)} %`,
  ]);
  const [first] = all;
  const tests = (first?.own ?? []).map(({ total }) => String(total));
  const [title, note] = titles[part];
  return tableText({
    title,
    notes: [note],
    columns: ['', ...drafts.map(({ dialect }) => dialect), 'all', ''],
    rows: [['tests', ...tests, String(first?.total ?? 0), ''], ...rows],
  });
}

await main();
