import { parseArgs } from 'node:util';
import { type Judge, score, type Score } from './conformance-judge.js';
import { ourJudges } from './conformance-ours.js';
import { peerJudges } from './conformance-peers.js';
import { drafts, groupsOf, missingSuite, remotesOf } from './conformance-suite.js';
import { tableText } from './report.js';

const usage = 'npm run conformance [-- --json]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
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
  const ours = await ourJudges();
  const scores = await askAll([...ours, ...peerJudges]);
  const totals = ours.map(({ name }) => totalOf(scores, name));
  if (values.json === true) {
    console.log(JSON.stringify({ node: process.version, scores }, null, 2));
  } else {
    printTable(scores);
    console.log(
      totals.map(({ name, passed, total }) => `${passed} of ${total} ${name}`).join(', '),
    );
  }
  if (totals.some(({ passed, total }) => passed < total)) process.exitCode = 1;
}

async function askAll(judges: readonly Judge[]): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const draft of drafts) {
    const groups = groupsOf(draft);
    const remotes = remotesOf(draft);
    for (const judge of judges) scores.push(await score(judge, draft, groups, remotes));
  }
  return scores;
}

function totalOf(scores: readonly Score[], name: string) {
  const own = scores.filter(({ judge }) => judge === name);
  const sum = (member: 'passed' | 'total') => own.reduce((all, each) => all + each[member], 0);
  return { name, passed: sum('passed'), total: sum('total') };
}

function printTable(scores: readonly Score[]): void {
  const names = [...new Set(scores.map(({ judge }) => judge))];
  const rows = names.map((name) => {
    const { passed, total } = totalOf(scores, name);
    const own = scores.filter(({ judge }) => judge === name);
    return [
      name,
      ...own.map((each) => String(each.passed)),
      String(passed),
      `${((100 * passed) / total).toFixed(1)} %`,
    ];
  });
  const first = scores.filter(({ judge }) => judge === names[0]);
  const tests = ['tests', ...first.map(({ total }) => String(total))];
  const all = String(first.reduce((sum, { total }) => sum + total, 0));
  const table = tableText({
    title: 'Required tests of the official JSON Schema test suite that are passed',
    notes: ['interpreter, is and validate are ours; formats are annotations for all'],
    columns: ['', ...drafts.map(({ dialect }) => dialect), 'all', ''],
    rows: [[...tests, all, ''], ...rows],
  });
  console.log(`${table}\n`);
}

await main();
