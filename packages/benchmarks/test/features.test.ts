import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge, type Printed, type Problems } from '../src/features/compile.js';
import { features } from '../src/features/features.js';
import { printOurs } from '../src/features/ours.js';
import { makeWorkFolder } from '../src/places.js';

// What peers make of the same features is printed by `npm run features`.
describe('what a schema says, the types say too', () => {
  let problems: readonly Problems[] = [];
  beforeAll(async () => {
    const folder = makeWorkFolder();
    const printed: Printed[] = [];
    for (const [index, feature] of features.entries()) {
      printed.push(await printOurs(feature, join(folder, String(index))));
    }
    problems = judge(features, printed);
  });
  test.each(features.map(({ name }, index) => [name, index] as const))('%s', (_, index) => {
    expect(problems[index]).toEqual([]);
  });
});
