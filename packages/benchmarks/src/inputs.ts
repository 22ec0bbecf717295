import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadInside, makeModuleFolder } from './inside.js';
import { compareInputs } from './inputs/compare.js';
import { knownInputs, reasons } from './inputs/known.js';
import { tableText } from './report.js';

const usage = 'npm run inputs -- FOLDER [--json]: a clone of json-schema-to-typescript';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [clone] = positionals;
  if (values.help === true || clone === undefined) {
    console.log(usage);
    return;
  }
  if (!existsSync(join(clone, 'test', 'e2e'))) {
    console.error(`Nothing was compared: ${clone} has no folder test/e2e.\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const folder = makeModuleFolder();
  const compared = await compareInputs(resolve(clone), await loadInside(folder), folder);
  const rows = compared.map(({ name, verdict, said }) => {
    const { verdict: known, reason } = knownInputs[name] ?? {};
    return { name, verdict, known, reason: reason && reasons[reason], said };
  });
  const changed = rows.filter(({ verdict, known }) => verdict !== known);
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log(
      tableText({
        title: 'Our types beside those of json-schema-to-typescript, of its own test inputs',
        notes: ['narrower: ours is assignable to theirs, and not the other way'],
        columns: ['', 'ours is', 'why'],
        rows: rows.map(({ name, verdict, reason = '' }) => [name, verdict, reason]),
      }),
    );
    for (const { name, verdict, known = 'unknown', said } of changed) {
      console.log(`${name} is ${verdict}, was ${known}: ${said}`);
    }
    console.log(`${rows.length} inputs, ${changed.length} without an explanation`);
  }
  if (changed.length > 0) process.exitCode = 1;
}

await main();
