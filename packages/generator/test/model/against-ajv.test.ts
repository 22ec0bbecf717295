import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json } from '../../src/model/json.js';
import { readModel } from '../../src/read-model.js';
import { schema, value } from './random-schema.js';

const seed = Number(process.env['TREFOIL_SEED'] ?? 42);
const numRuns = Number(process.env['TREFOIL_RUNS'] ?? 400);

test(`random schemas mean to the interpreter what they mean to ajv (seed ${seed})`, async () => {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      schema,
      schema,
      schema,
      fc.array(value, { minLength: 4, maxLength: 8 }),
      async (root, a, b, values) => {
        // The definitions have no references of their own, so that nothing goes in circles.
        const written: Json = {
          allOf: [root],
          $defs: { a: withoutReferences(a), b: withoutReferences(b) },
        };
        fc.pre(!isBeyondAjv(written));
        const { model } = await readModel({ uri: 'random.json', value: written });
        // What contradicts itself is refused before anything is compared.
        if (model === undefined) return;
        const validate = ajv.compile(written as object);
        for (const each of values) {
          const verdict = verdictOf(() => validate(each));
          if (verdict === undefined) continue;
          compared += 1;
          const own = { written, each, valid: check(model, each).length === 0 };
          expect(own).toEqual({ written, each, valid: verdict });
        }
      },
    ),
    { seed, numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns);
});

/** Some of the code that ajv makes for `patternProperties` inside of unions throws: then it has no verdict. */
function verdictOf(validate: () => unknown): boolean | undefined {
  try {
    return validate() === true;
  } catch {
    return undefined;
  }
}

/** With `prefixItems` beside it, ajv finds that an empty array contains whatever it should. */
function isBeyondAjv(written: Json): boolean {
  const text = JSON.stringify(written);
  return text.includes('"prefixItems"') && text.includes('"contains"');
}

function withoutReferences(written: Json): Json {
  return JSON.parse(JSON.stringify(written).replaceAll('"$ref"', '"$comment"')) as Json;
}
