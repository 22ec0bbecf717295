import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../dist/mutants.js', import.meta.url));
const built = existsSync(program);
const title = 'the invalid fixtures of Execution notice whichever rule its validators lose';

test.skipIf(!built)(built ? title : `${title} (skipped: dist is not built)`, () => {
  const text = execFileSync(process.execPath, [program, '--execution'], { encoding: 'utf8' });
  const [, caught, all] = /(\d+) of (\d+) caught\n$/.exec(text) ?? [];
  expect(Number(all)).toBeGreaterThan(100);
  expect(caught, text).toBe(all);
});
