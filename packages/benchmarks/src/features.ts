import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, type Printed, type Problems } from './features/compile.js';
import { features } from './features/features.js';
import { printOurs } from './features/ours.js';
import { quietly } from './features/quietly.js';
import { generators, type TypeGenerator } from './features/peers.js';
import { makeWorkFolder } from './places.js';
import { tableText } from './report.js';

const usage = 'npm run features [-- --ours] [--json]';
const ours: TypeGenerator = { name: 'trefoil', print: printOurs };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, ours: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const tools = values.ours === true ? [ours] : [ours, ...generators];
  const folder = makeWorkFolder();
  const found: (readonly [name: string, problems: readonly Problems[]])[] = [];
  for (const tool of tools) {
    if (process.stderr.isTTY) process.stderr.write(`${tool.name} …\n`);
    found.push([tool.name, await quietly(() => ask(tool, join(folder, tool.name)))]);
  }
  const result = features.map(({ name }, index) => ({
    feature: name,
    problems: Object.fromEntries(found.map(([tool, all]) => [tool, all[index] ?? []])),
  }));
  const right = result.filter(({ problems }) => problems[ours.name]?.length === 0).length;
  if (values.json === true) console.log(JSON.stringify(result, null, 2));
  else {
    console.log(table(found));
    for (const { feature, problems } of result) {
      for (const problem of problems[ours.name] ?? []) console.log(`${feature}: ${problem}`);
    }
    console.log(`${right} of ${features.length}`);
  }
}

async function ask(tool: TypeGenerator, folder: string): Promise<readonly Problems[]> {
  const printed: Printed[] = [];
  for (const [index, feature] of features.entries()) {
    const own = join(folder, String(index));
    printed.push(
      await tool
        .print(feature, own)
        .catch((reason: unknown) => ({ problem: String(reason).slice(0, 200) })),
    );
  }
  return judge(features, printed);
}

function table(found: readonly (readonly [name: string, problems: readonly Problems[]])[]): string {
  const rows = features.map(({ name }, index) => [
    name,
    ...found.map(([, problems]) => (problems[index]?.length === 0 ? 'yes' : '–')),
  ]);
  const counts = found.map(([, problems]) =>
    String(problems.filter((each) => each.length === 0).length),
  );
  return tableText({
    title: 'What a schema can say, and whether the types say it too',
    notes: ['yes: what is right compiles and what is wrong does not, in all examples'],
    columns: ['', ...found.map(([name]) => name)],
    rows: [...rows, ['all', ...counts]],
  });
}

await main();
