import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json } from '../../src/model/json.js';
import { simplify } from '../../src/model/simplify.js';
import { readModel } from '../../src/read-model.js';
import { modelOf, short } from '../normalize/read-schema.js';
import { schema, value } from './random-schema.js';

const onlyIf = (name: string, then: Json, otherwise?: Json): Json => ({
  if: { properties: { [name]: { const: 1 } }, required: [name] },
  then,
  ...(otherwise !== undefined && { else: otherwise }),
});

describe('what can be left out', () => {
  const object = { types: ['object'] };
  const a = { name: 'a', schema: false };
  const cases: readonly (readonly [name: string, written: Json, rules: unknown])[] = [
    ['members without rules', { allOf: [true, { title: 'x' }] }, true],
    [
      'members that forbid again',
      { properties: { a: false }, allOf: [{ properties: { a: false } }] },
      { object: { properties: [a] } },
    ],
    [
      'conditions that cannot hold',
      { type: 'object', properties: { a: false }, ...(onlyIf('a', false) as object) },
      { ...object, object: { properties: [a] } },
    ],
    [
      'all of a condition but its other side',
      {
        type: 'object',
        properties: { a: false },
        ...(onlyIf('a', false, { maxProperties: 1 }) as object),
      },
      { ...object, object: { properties: [a] }, allOf: [{ object: { maxProperties: 1 } }] },
    ],
    [
      'rules on properties that cannot be there',
      { properties: { a: false }, dependentRequired: { a: ['b'] }, 'x-chronological': ['a', 'b'] },
      { object: { properties: [a] } },
    ],
  ];
  test.each(cases)('%s', async (_name, written, rules) => {
    const { definitions } = await modelOf(written, { faces: false });
    expect(definitions[0] && short(simplify(definitions[0].schema))).toEqual(rules);
  });

  test('but not where the value may be something else than an object', async () => {
    const written = { properties: { a: false }, ...(onlyIf('a', false) as object) };
    const { definitions } = await modelOf(written, { faces: false });
    expect(definitions[0] && short(simplify(definitions[0].schema))).toHaveProperty('when');
  });
});

const seed = Number(process.env['TREFOIL_SEED'] ?? 42);

test(`changes no verdict (seed ${seed})`, async () => {
  let simplified = 0;
  const forbidding = fc
    .tuple(schema, schema, fc.constantFrom('a', 'b'))
    .map(([left, right, name]): Json => ({
      type: 'object',
      properties: { [name]: false },
      allOf: [left, onlyIf(name, right, left), { properties: { [name]: false } }],
      $defs: { a: { maxProperties: 2 }, b: { minProperties: 1 } },
    }));
  await fc.assert(
    fc.asyncProperty(
      forbidding,
      fc.array(value, { minLength: 6, maxLength: 10 }),
      async (written, values) => {
        const { model } = await readModel({ uri: 'random.json', value: written }, { faces: false });
        if (model === undefined) return;
        const definitions = model.definitions.map((each) => ({
          ...each,
          schema: simplify(each.schema),
        }));
        simplified += 1;
        for (const each of values) {
          const own = { written, each, valid: check({ ...model, definitions }, each).length === 0 };
          expect(own).toEqual({ written, each, valid: check(model, each).length === 0 });
        }
      },
    ),
    { seed, numRuns: Number(process.env['TREFOIL_RUNS'] ?? 500) },
  );
  expect(simplified).toBeGreaterThan(100);
});
