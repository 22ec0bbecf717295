import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { problemsOf } from './read-schema.js';

type Case = readonly [written: Json, problems: readonly string[]];

describe('values of the wrong kind', () => {
  const cases: readonly (readonly [written: Json, pointer: string])[] = [
    [{ type: 'strin' }, '/type'],
    [{ type: [] }, '/type'],
    [{ type: ['null', 'null'] }, '/type/1'],
    [{ enum: 'a' }, '/enum'],
    [{ minimum: '1' }, '/minimum'],
    [{ maximum: Infinity }, '/maximum'],
    [{ const: [Infinity] }, '/const'],
    [{ enum: [Infinity] }, '/enum/0'],
    [{ default: Infinity }, '/default'],
    [{ multipleOf: 0 }, '/multipleOf'],
    [{ minLength: -1 }, '/minLength'],
    [{ maxItems: 1.5 }, '/maxItems'],
    [{ required: 'a' }, '/required'],
    [{ required: ['a', 1] }, '/required/1'],
    [{ required: ['a', 'a'] }, '/required/1'],
    [{ properties: [] }, '/properties'],
    [{ properties: { a: 1 } }, '/properties/a'],
    [{ items: [true] }, '/items'],
    [{ prefixItems: [] }, '/prefixItems'],
    [{ allOf: {} }, '/allOf'],
    [{ oneOf: [1] }, '/oneOf/0'],
    [{ not: 'a' }, '/not'],
    [{ dependentRequired: { a: 'b' } }, '/dependentRequired/a'],
    [{ pattern: 1 }, '/pattern'],
    [{ uniqueItems: 'yes' }, '/uniqueItems'],
    [{ title: 1 }, '/title'],
    [{ readOnly: 'yes' }, '/readOnly'],
    [{ examples: 'one' }, '/examples'],
    [{ $defs: [] }, '/$defs'],
    [{ $ref: 1 }, '/$ref'],
    [{ minContains: 'x' }, '/minContains'],
    [{ 'x-chronological': ['a'] }, '/x-chronological'],
    [{ 'x-format-minimum': 'soon' }, '/x-format-minimum'],
    [{ 'x-extensible-enum': 'A' }, '/x-extensible-enum'],
    ['text', ''],
    [[], ''],
  ];
  test.each(cases)('%j', async (written, pointer) => {
    expect(await problemsOf(written)).toEqual([`error invalid-keyword-value ${pointer}`]);
  });
});

describe('keywords that are not there', () => {
  const cases: readonly Case[] = [
    [{ foo: 1 }, ['warning custom-keyword /foo']],
    [{ foo: 1, items: { foo: 2, not: { foo: 3 } } }, ['warning custom-keyword /foo']],
    [{ 'x-anything': 1 }, []],
    [
      { note: 'a', unit: 'kg', values: [], enumNames: [] },
      ['note', 'unit', 'values', 'enumNames'].map((name) => `warning custom-keyword /${name}`),
    ],
    [
      { types: 'string', ref: '#', defs: {} },
      ['error unknown-keyword /types', 'error unknown-keyword /ref', 'error unknown-keyword /defs'],
    ],
    [{ tpye: 'string' }, ['error unknown-keyword /tpye']],
    [{ propertis: {} }, ['error unknown-keyword /propertis']],
    [{ requred: [] }, ['error unknown-keyword /requred']],
    [{ minlength: 1 }, ['error unknown-keyword /minlength']],
    [{ 'x-max-byte': 1 }, ['warning unknown-keyword /x-max-byte']],
    [{ additionalItems: false }, ['warning foreign-keyword /additionalItems']],
    [{ dependencies: {} }, []],
    [{ nullable: true }, ['warning foreign-keyword /nullable']],
    [{ example: 1 }, []],
  ];
  test.each(cases)('%j', async (written, problems) => {
    expect(await problemsOf(written)).toEqual(problems);
  });
});

describe('contradictions', () => {
  const cases: readonly Case[] = [
    [{ minimum: 2, maximum: 1 }, ['error contradiction /maximum']],
    [{ minimum: 1, maximum: 1 }, []],
    [{ exclusiveMinimum: 1, maximum: 1 }, ['error contradiction /maximum']],
    [{ minimum: 1, exclusiveMaximum: 1 }, ['error contradiction /exclusiveMaximum']],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 1 }, ['error contradiction /exclusiveMaximum']],
    [{ minLength: 2, maxLength: 1 }, ['error contradiction /maxLength']],
    [{ 'x-min-bytes': 2, 'x-max-bytes': 1 }, ['error contradiction /x-max-bytes']],
    [{ minItems: 2, maxItems: 1 }, ['error contradiction /maxItems']],
    [{ minProperties: 2, maxProperties: 1 }, ['error contradiction /maxProperties']],
    [{ required: ['a', 'b'], maxProperties: 1 }, ['error contradiction /maxProperties']],
    [{ properties: { a: false }, required: ['a'] }, ['error contradiction /required']],
    [{ enum: [] }, ['warning contradiction /enum']],
    [{ contains: {}, minContains: 2, maxContains: 1 }, ['warning contradiction /maxContains']],
  ];
  test.each(cases)('%j', async (written, problems) => {
    expect(await problemsOf(written)).toEqual(problems);
  });
});

describe('loops', () => {
  const cases: readonly Case[] = [
    [{ $ref: '#' }, ['error reference-loop ']],
    [
      { $defs: { a: { $ref: '#/$defs/b' }, b: { allOf: [{ $ref: '#/$defs/a' }] } } },
      ['error reference-loop /$defs/a'],
    ],
    [{ anyOf: [{ type: 'null' }, { $ref: '#' }] }, ['error reference-loop ']],
    [{ properties: { child: { $ref: '#' } } }, []],
    [{ items: { anyOf: [{ $ref: '#' }] } }, []],
  ];
  test.each(cases)('%j', async (written, problems) => {
    expect(await problemsOf(written)).toEqual(problems);
  });
});

test('a pattern that is none says why', async () => {
  expect(await problemsOf({ pattern: '(' })).toEqual(['error invalid-pattern /pattern']);
  expect(await problemsOf({ patternProperties: { '[': true } })).toEqual([
    'error invalid-pattern /patternProperties/[',
  ]);
});

test('what says nothing of values is no mistake in an older dialect', async () => {
  const written = { $comment: 'why', examples: [1], deprecated: true, if: true };
  expect(await problemsOf(written, { dialect: 'draft-04' })).toEqual([
    'warning foreign-keyword /if',
  ]);
});

test('what stands beside $ref is ignored up to draft-07, and said to be', async () => {
  const written = { properties: { a: { $ref: '#', maximum: 1, description: 'kept' } } };
  expect(await problemsOf(written, { dialect: 'draft-07' })).toEqual([
    'warning ignored-sibling /properties/a/maximum',
  ]);
  expect(await problemsOf(written)).toEqual([]);
});

test('a dialect that is not known', async () => {
  expect(await problemsOf({ $schema: 'https://example.com/mine' })).toEqual([
    'error unknown-dialect /$schema',
  ]);
  expect(await problemsOf({ $defs: { a: { $id: 'urn:a', $schema: 'urn:b' } } })).toEqual([
    'error unknown-dialect /$defs/a/$schema',
  ]);
  expect(await problemsOf({ $schema: 'https://json-schema.org/draft-07/schema' })).toEqual([]);
});

test('an unknown format is told where formats are rules', async () => {
  expect(await problemsOf({ format: 'datetime' })).toEqual([]);
  expect(await problemsOf({ format: 'datetime' }, { formats: 'assert' })).toEqual([
    'warning unknown-format /format',
  ]);
  const twice = { format: 'datetime', items: { format: 'datetime' }, not: { format: 'shoe' } };
  expect(await problemsOf(twice, { formats: 'assert' })).toEqual([
    'warning unknown-format /format',
    'warning unknown-format /not/format',
  ]);
});

test('all problems are told in one run', async () => {
  const written = {
    type: 'x',
    minimum: 2,
    maximum: 1,
    properties: { a: { $ref: '#/gone' }, b: { pattern: '(' } },
  };
  expect([...(await problemsOf(written))].sort()).toEqual([
    'error contradiction /maximum',
    'error invalid-keyword-value /type',
    'error invalid-pattern /properties/b/pattern',
    'error reference-not-found /properties/a/$ref',
  ]);
});
