import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cold } from './cold.js';
import { corpus } from './corpus.js';
import { declarations } from './declarations.js';
import type { Outcome } from './figures.js';
import { fixtures } from './fixtures.js';
import { generateParts } from './generate.js';
import { growth } from './growth.js';
import { heap } from './heap.js';
import { objects } from './objects.js';
import { reportJson, summaryText, tableText } from './report.js';
import { type Settings, short, thorough } from './settings.js';
import { size } from './size.js';
import { start } from './start.js';
import { types } from './types.js';
import { validators } from './validators.js';

type Part = (settings: Settings) => Outcome | Promise<Outcome>;

const parts: Readonly<Record<string, Part>> = {
  validators,
  fixtures,
  generate: generateParts,
  size,
  heap,
};
const onRequest: Readonly<Record<string, Part>> = {
  corpus,
  cold,
  growth,
  objects,
  declarations,
  types,
  start,
};

const usage = `npm run bench -- [${[...Object.keys(parts), ...Object.keys(onRequest)].join(' | ')}] [--json] [--thorough] [--nodes] [--draw FILE]`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      thorough: { type: 'boolean' },
      nodes: { type: 'boolean' },
      draw: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const all = { ...parts, ...onRequest };
  const unknown = positionals.filter((name) => all[name] === undefined);
  if (values.help === true || unknown.length > 0) {
    console.log(usage);
    if (unknown.length > 0) process.exitCode = 2;
    return;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  const settings = {
    ...(values.thorough === true ? thorough : short),
    nodes: values.nodes === true,
  };
  const outcomes: Outcome[] = [];
  for (const name of names) {
    const outcome = await all[name]?.(settings);
    if (outcome === undefined) continue;
    outcomes.push(outcome);
    if (values.draw !== undefined && outcome.draw !== undefined)
      writeFileSync(values.draw, outcome.draw());
    if (values.json !== true) printOutcome(outcome);
  }
  if (values.draw !== undefined && outcomes.every(({ draw }) => draw === undefined))
    console.error(
      'Nothing was drawn: only growth, types, and validators with all its test data, have a picture.',
    );
  if (values.json === true) console.log(reportJson(outcomes));
  else console.log(summaryText(outcomes.flatMap(({ targets }) => targets)));
}

function printOutcome(outcome: Outcome): void {
  for (const table of outcome.tables) console.log(`${tableText(table)}\n`);
  for (const text of outcome.skipped) console.log(`Skipped: ${text}\n`);
}

await main();
