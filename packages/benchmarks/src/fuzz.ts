import { parseArgs } from 'node:util';
import { type Findings, fuzzAll } from './fuzz-all.js';
import { explained } from './fuzz-known.js';

const usage = 'npm run fuzz [-- --pairs N] [--seed N] [--json]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const shows = process.stderr.isTTY && values.json !== true;
  const result = await fuzzAll(Number(values.pairs), Number(values.seed), (pairs) => {
    if (shows && pairs % 1000 === 0) process.stderr.write(`\r${pairs} pairs`);
  });
  if (shows) process.stderr.write('\r');
  if (values.json === true) {
    console.log(
      JSON.stringify({ ...result, refused: Object.fromEntries(result.refused) }, null, 2),
    );
  } else console.log(summary(result));
  if (result.unexplained.length > 0) process.exitCode = 1;
}

function summary({ schemas, pairs, valid, refused, differences, unexplained }: Findings): string {
  const counts = new Map<string, number>();
  for (const difference of differences) {
    const known = explained(difference);
    if (known === undefined) continue;
    const key = `${difference.judge}: ${known.reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [
    `${pairs} pairs of ${schemas} schemas, ${valid} of them valid.`,
    ...[...refused].map(([judge, count]) => `${judge} gave no verdict on ${count} schemas.`),
    ...[...counts]
      .sort(([, left], [, right]) => right - left)
      .map(([reason, count]) => `\n${count} schemas, ${reason}`),
    `\n${unexplained.length} differences are not explained.`,
    ...unexplained.map((difference) => JSON.stringify(difference)),
  ].join('\n');
}

await main();
