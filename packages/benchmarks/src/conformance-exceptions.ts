import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './places.js';

/** An optional test that ours do not pass, and why. */
export interface Exception {
  readonly draft: string;
  readonly test: string;
  readonly reason: string;
}

/** The tests that ours are known not to pass: the list that the generator's own tests hold to. */
export function exceptions(): readonly Exception[] {
  const path = join(repository, 'packages/generator/test/model/known-failures.json');
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Exception[];
}
