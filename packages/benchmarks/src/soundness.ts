import { parseArgs } from 'node:util';
import { contextOf, type Inside, loadInside, makeModuleFolder } from './inside.js';
import { type Declared, judgeValues } from './soundness/judge.js';
import { narrownessOf } from './soundness/narrowness.js';
import { compileModules, compileModulesWith7 } from './compile-modules.js';
import { narrownessText, reasonsText, soundnessText, summary } from './soundness/report.js';
import { type Case, casesOf, type Extent } from './soundness/subjects.js';

const usage =
  'npm run soundness [-- --narrowness] [--built N] [--near N] [--random N] [--every N] [--typescript7] [--json]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      built: { type: 'string', default: '12' },
      near: { type: 'string', default: '12' },
      random: { type: 'string', default: '500' },
      every: { type: 'string', default: '1' },
      narrowness: { type: 'boolean' },
      typescript7: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const extent: Extent = {
    built: Number(values.built),
    near: Number(values.near),
    randomSchemas: Number(values.random),
    every: Number(values.every),
  };
  const folder = makeModuleFolder();
  const inside = await loadInside(folder);
  const shows = process.stderr.isTTY && values.json !== true;
  const cases = await casesOf(inside, extent, folder, (done, all) => {
    if (shows && done % 50 === 0) process.stderr.write(`\r${done} of ${all} schemas`);
  });
  if (shows) process.stderr.write('\r');
  const sound = { openObjects: 'index', openEnums: 'string' };
  const declared = cases.map((one) => declare(inside, one, sound));
  const rulings = judgeValues(
    cases,
    declared,
    'valid',
    values.typescript7 === true ? compileModulesWith7 : compileModules,
  );
  const result = summary(cases, declared, rulings);
  const narrow =
    values.narrowness === true
      ? await narrownessOf(
          cases,
          (one) => declare(inside, one, {}),
          folder,
          (name) => {
            if (shows) process.stderr.write(`${name} …\n`);
          },
        )
      : undefined;
  if (values.json === true)
    console.log(JSON.stringify({ ...result, narrowness: narrow?.rows }, null, 2));
  else {
    if (narrow !== undefined)
      console.log(`${narrownessText(narrow.rows)}\n\n${reasonsText(narrow.taken)}\n`);
    console.log(soundnessText(result));
  }
  if (result.faults.length > 0) process.exitCode = 1;
}

function declare(inside: Inside, { model }: Case, options: object): Declared | undefined {
  const { files } = inside.typesTarget(model, contextOf('types'), options);
  const type = model.definitions.find(({ id }) => id === model.root)?.name ?? 'T';
  return { text: files.map(({ text }) => text).join('\n'), type };
}

await main();
