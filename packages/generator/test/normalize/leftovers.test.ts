import { expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { readModel } from '../../src/read-model.js';

const draft04 = 'http://json-schema.org/draft-04/schema#';
const draft07 = 'http://json-schema.org/draft-07/schema#';

/** What is said of the only problem of a schema, and what should be done. */
async function told(value: Json): Promise<string> {
  const uri = 'https://trefoil.test/schema.json';
  const { diagnostics } = await readModel({ uri, value }, { faces: false });
  return diagnostics.map(({ code, help }) => `${code}: ${help}`).join('\n');
}

test.each<[name: string, schema: Json, said: string]>([
  [
    'the type any',
    { properties: { a: { type: 'any' } } },
    'invalid-keyword-value: Leave "type" out',
  ],
  [
    'required as a flag',
    { $schema: draft07, properties: { a: { required: true } } },
    'invalid-keyword-value: Since draft-04 "required" is a list of names',
  ],
  [
    'a flag beside the limit',
    { $schema: draft07, minimum: 1, exclusiveMinimum: true },
    'invalid-keyword-value: Since draft-06 it is the limit itself: write it in place of "minimum"',
  ],
  [
    'a limit in place of the flag',
    { $schema: draft04, exclusiveMaximum: 1 },
    'invalid-keyword-value: In draft-04 it is true or false, beside "maximum"',
  ],
  [
    'a dialect before those that are read',
    { $schema: 'http://json-schema.org/draft-03/schema#' },
    'unknown-dialect: This draft is older than those that are read',
  ],
  [
    'a dialect that is spelt in another way',
    { $schema: 'http://www.json-schema.org/draft-07/schema#' },
    `unknown-dialect: Did you mean "${draft07}"?`,
  ],
  [
    'a reference to a metaschema',
    { $ref: draft07 },
    'reference-not-found: Save http://json-schema.org/draft-07/schema, a metaschema of JSON Schema, as a file, and list that under "references"',
  ],
  [
    'a reference to somewhere else',
    { $ref: 'https://example.com/other.json' },
    'reference-not-found: Save https://example.com/other.json as a file, and list that under "references"',
  ],
  ['(?i)', { pattern: '(?i)abc' }, 'invalid-pattern: Flags like (?i) do not exist here'],
  ['a++', { pattern: 'a++b' }, 'invalid-pattern: Possessive repeats'],
  ['(?>a)', { pattern: '(?>a)b' }, 'invalid-pattern: Atomic groups'],
  ['(?P<name>a)', { pattern: '(?P<name>a)' }, 'invalid-pattern: A group with a name'],
  ['\\A and \\z', { pattern: '\\Aabc\\z' }, 'foreign-pattern: The start and the end'],
  ['\\Q…\\E', { pattern: '\\Qa\\E' }, 'foreign-pattern: There is no quoting'],
  ['[[:alpha:]]', { patternProperties: { '^[[:alpha:]]$': {} } }, 'foreign-pattern: Classes like'],
  ['/abc/i', { pattern: '/^abc$/i' }, 'foreign-pattern: A pattern stands without slashes'],
])('%s: what to do is said', async (_, schema, said) => {
  expect(await told(schema)).toContain(said);
});

test.each(['^\\d+$', '^/api/', 'a\\.b', '[\\w.]+@', '^\\p{L}\\_$', '^[a:b]$', 'c\\+\\+'])(
  'nothing is said of %s',
  async (pattern) => {
    expect(await told({ pattern })).not.toContain('foreign-pattern');
  },
);

test('a reference that leads nowhere allows everything where the config makes it a warning', async () => {
  const value = { properties: { a: { $ref: 'https://example.com/other.json' } } };
  const levels = { 'reference-not-found': 'warning' } as const;
  const { model } = await readModel({ uri: 'https://trefoil.test/schema.json', value }, { levels });
  expect(model?.definitions[0]?.schema.object?.properties?.[0]?.schema.refs).toEqual([]);
});
