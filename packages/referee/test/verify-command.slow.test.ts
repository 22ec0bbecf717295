import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { schemaPath } from './schema/schema-file.js';

const command = fileURLToPath(new URL('../../generator/bin/trefoil.js', import.meta.url));
const reports = fileURLToPath(new URL('../reports/', import.meta.url));
mkdirSync(reports, { recursive: true });

/** Inside this package the referee is found, as it is in a project that has installed it. */
const withReferee = mkdtempSync(join(reports, 'verify-'));
const withoutReferee = mkdtempSync(join(tmpdir(), 'trefoil-verify-command-'));
afterAll(() => {
  rmSync(withReferee, { recursive: true });
  rmSync(withoutReferee, { recursive: true });
});

function verify(folder: string, ...flags: readonly string[]) {
  copyFileSync(schemaPath, join(folder, 'execution.schema.json'));
  const entry = { input: 'execution.schema.json', output: { folder: 'out' }, formats: 'assert' };
  writeFileSync(join(folder, 'trefoil.config.json'), JSON.stringify({ schemas: [entry] }));
  return spawnSync(process.execPath, [command, 'verify', ...flags], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('trefoil verify', () => {
  test('lists what the judges say, and what explains a difference', () => {
    const { status, stdout } = verify(withReferee);
    expect(stdout).toMatch(/^✓ {2}Execution: validators against ajv: \d{4} agree$/m);
    expect(stdout).toMatch(/^✓ {2}ExecutionInput: fixtures against ajv: \d{3} agree$/m);
    expect(stdout).toContain('   stricter: an unknown property is an error here, allowed there (');
    expect(stdout).toMatch(/^\d{4} agreements, 0 disagreements$/m);
    expect(status).toBe(0);
  });

  test('gives the same as data', () => {
    const { status, stdout } = verify(withReferee, '--json');
    const report: { readonly failed: number; readonly checks: readonly object[] } =
      JSON.parse(stdout);
    expect(report.failed).toBe(0);
    expect(report.checks).toHaveLength(10);
    expect(status).toBe(0);
  });

  test('says how to install the referee where it is missing', () => {
    const { status, stderr } = verify(withoutReferee);
    expect(stderr).toContain('npm install --save-dev @trefoil/referee');
    expect(status).toBe(2);
  });
});
