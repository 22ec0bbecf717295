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

/** Keywords that have a meaning only together with another one, in whose file it is. */
const together: Readonly<Record<string, string>> = {
  patternProperties: 'properties',
  prefixItems: 'items',
  additionalItems: 'items',
  minContains: 'contains',
  maxContains: 'contains',
  then: 'if',
  else: 'if',
  dependencies: 'dependentRequired',
  'x-extensible-enum': 'enum',
};

/** Keywords that say nothing of values, or that are nothing but their schemas. */
const meansNothing =
  /^(?:\$.*|id|definitions|allOf|title|description|default|examples|deprecated|readOnly|writeOnly|x-message|contentSchema|nullable|discriminator|example|xml|externalDocs)$/;

test('each keyword has its meaning in one file of its name', () => {
  const meaningful = keywords.filter((keyword) => !meansNothing.test(keyword));
  const files = meaningful.map((keyword) => fileOf(together[keyword] ?? keyword));
  expect(folder('model/keywords')).toEqual([...new Set(files)].sort());
});

/** Keywords whose rules stand in loops and calls that several of them share: references, and what applies schemas. */
const structure = new Set(
  [
    ...['type', 'items', 'contains', 'properties', 'additionalProperties', 'required'],
    ...['minProperties', 'maxProperties', 'propertyNames', 'dependentRequired', 'x-chronological'],
    ...['dependentSchemas', 'unevaluatedItems', 'unevaluatedProperties'],
    ...['anyOf', 'oneOf', 'not', 'if'],
  ].map(fileOf),
);

test('validators decide on each keyword for a whole value in one file of its name', () => {
  const whole = folder('model/keywords').filter((file) => !structure.has(file));
  expect(folder('targets/validators/keywords')).toEqual(whole);
});

test('types say each keyword, or two that make one phrase, in one file of its name', () => {
  expect([...folder('model/keywords'), 'x-message.ts']).toEqual(
    expect.arrayContaining([...folder('targets/types/keywords')]),
  );
});

test('fixtures break each keyword in one file of its name', () => {
  expect(folder('model/keywords')).toEqual(
    expect.arrayContaining([...folder('targets/fixtures/keywords')]),
  );
});
