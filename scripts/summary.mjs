// @ts-check
// Adds up the reports that the tasks left and ends with one line:
//   node scripts/summary.mjs <exit code of npm test>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const status = Number(process.argv[2] ?? 0);
const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
const folders = [root, ...packages].map((folder) => join(folder, 'reports')).filter(existsSync);

let passed = 0;
let failed = 0;
let skipped = 0;
for (const folder of folders) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    skipped += report.numPendingTests;
    // A file that could not be loaded has no tests of its own to count.
    for (const { status: outcome, assertionResults } of report.testResults ?? []) {
      if (outcome === 'failed' && assertionResults.length === 0) failed += 1;
    }
  }
}

// A task that broke before it could report is a failure; so is a run in which nothing ran.
if (failed === 0 && (status !== 0 || passed === 0)) failed = 1;
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status === 0 && failed > 0 ? 1 : status;
