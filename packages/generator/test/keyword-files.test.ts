import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as groups from '../src/normalize/keyword-groups.js';

const folder = (path: string): readonly string[] =>
  readdirSync(new URL(`../src/${path}/`, import.meta.url)).sort();

/** `$dynamicRef` to `dynamic-ref.ts`. */
const fileOf = (keyword: string): string =>
  `${keyword.replace('$', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

const keywords = Object.values(groups).flatMap((group) =>
  (typeof group === 'function' ? group('$id') : group).map(([keyword]) => keyword),
);

test('each keyword is read in one file of its name', () => {
  expect(folder('normalize/keywords')).toEqual([...new Set(keywords.map(fileOf))].sort());
});
