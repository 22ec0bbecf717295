import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import type { Json } from '../../../src/model/json.js';
import { childPointer } from '../../../src/model/pointer.js';
import { readModel } from '../../../src/read-model.js';
import type { SourceText } from '../../../src/read/source.js';
import { loadModule, makeFolder, writeValidation } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** What the specification says, where the official suite does not ask. */
interface Case {
  readonly name: string;
  readonly dialect?: string;
  readonly schema: Json;
  readonly references?: readonly SourceText[];
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

async function ask({ name, dialect, schema, references = [], valid, invalid }: Case) {
  const options = { references, faces: false, ...(dialect !== undefined && { dialect }) };
  const source = { uri: 'https://trefoil.test/schema.json', value: schema };
  const { model, diagnostics } = await readModel(source, options);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  writeValidation(folder, name, model);
  const module = await loadModule(folder, name, 'validate.js');
  const root = model.definitions.find(({ id }) => id === model.root)?.name ?? '';
  const is = module[`is${root}`] as (value: Json) => boolean;
  const validate = module[`validate${root}`] as (value: Json) => { readonly issues?: unknown };
  const verdicts = (value: Json) => [
    is(value),
    validate(value).issues === undefined,
    check(model, value).length === 0,
  ];
  for (const value of valid) expect([value, ...verdicts(value)]).toEqual([value, true, true, true]);
  for (const value of invalid)
    expect([value, ...verdicts(value)]).toEqual([value, false, false, false]);
}

const cases = JSON.parse(
  readFileSync(new URL('../../model/hard-cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('beyond the suite', () => {
  test.each(cases.map((each, index) => [each.name, each, index] as const))(
    '%s',
    async (_name, each, index) => ask({ ...each, name: `case-${index}` }),
  );
});

const names = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'valueOf'],
  ...['$ref', '$id', 'enum', '0', '-0', '', 'a/b~c%', '\u2028', '\'"\\`${x}'],
];

describe('a property may have any name', () => {
  test.each(names.map((name, index) => [name, index] as const))('%j', async (name, index) => {
    // A literal with __proto__ would have no such property.
    const under = (value: Json): Json =>
      JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as Json;
    const text = under('text');
    const number = under(1);
    const other = { other: 1 };
    const shapes: readonly Omit<Case, 'name'>[] = [
      {
        schema: {
          properties: under({ type: 'string' }),
          required: [name],
          additionalProperties: false,
        },
        valid: [text],
        invalid: [number, {}, other],
      },
      {
        schema: {
          dependentRequired: under(['other']),
          dependentSchemas: under({ minProperties: 2 }),
        },
        valid: [{}, other, { ...(number as object), ...other }],
        invalid: [number],
      },
      {
        schema: { allOf: [{ properties: under(true) }], unevaluatedProperties: false },
        valid: [number, {}],
        invalid: [other],
      },
      {
        schema: {
          anyOf: [
            { properties: under({ type: 'string' }), required: [name] },
            { required: ['other'] },
          ],
          unevaluatedProperties: false,
        },
        valid: [text],
        invalid: [number, other],
      },
      { schema: { propertyNames: { const: name } }, valid: [number], invalid: [other] },
      {
        schema: {
          $defs: under({ type: 'string' }),
          $ref: `#${childPointer('/$defs', ...[name])
            .split('/')
            .map(encodeURIComponent)
            .join('/')}`,
        },
        valid: ['text'],
        invalid: [1],
      },
      { schema: { const: text }, valid: [text], invalid: [number, {}, other] },
    ];
    for (const [position, shape] of shapes.entries()) {
      await ask({ ...shape, name: `name-${index}-${position}` });
    }
  });
});
