import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, from where its dependencies are found. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The full schema, with all keywords of ours. */
export const executionSchema = join(repository, 'schemas', 'execution.schema.json');

/** The folder of test data that lies beside the repository on some machines. */
export const shared = process.env['TREFOIL_SHARED'] || join(repository, '..', 'shared');

/** Makes an empty folder for what this run writes. */
export function makeWorkFolder(): string {
  return mkdtempSync(join(tmpdir(), 'trefoil-benchmarks-'));
}
