import { readFileSync } from 'node:fs';
import {
  buildExecution,
  buildExecutionInput,
  invalidExecutionInputs,
  invalidExecutions,
  type Shape,
} from '@trefoil/execution-fixtures';
import { boundaryExecutionInputs, boundaryExecutions } from '@trefoil/execution-fixtures/boundary';
import { describe, expect, test } from 'vitest';
import { createAjv } from '../src/ajv.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/execution.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = createAjv({ formats: 'assert', dialect: '2020-12', strict: true });
const validate = ajv.compile(schema);

const seeds = 10_000;
const shapes: readonly Shape[] = ['minimal', 'typical', 'maximal'];

describe.each(shapes)('ajv accepts, in the shape %s, for each of 10,000 seeds,', (shape) => {
  test('every Execution', () => {
    for (let seed = 0; seed < seeds; seed += 1) {
      const value = buildExecution(undefined, { seed, shape });
      if (!validate(value)) expect.fail(`seed ${seed}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  test('every ExecutionInput', () => {
    for (let seed = 0; seed < seeds; seed += 1) {
      const value = buildExecutionInput(undefined, { seed, shape });
      if (!validate(value)) expect.fail(`seed ${seed}: ${ajv.errorsText(validate.errors)}`);
    }
  });
});

test.each([...boundaryExecutions(), ...boundaryExecutionInputs()])(
  'ajv accepts at the edge: $name',
  ({ value }) => {
    expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
  },
);

/** The whole schema, as ajv knows it, is the face of what the service returns. */
test.each(invalidExecutions())('ajv refuses: $name', ({ value }) => {
  expect(validate(value)).toBe(false);
});

const ofTheFace = new Set(['readOnly', 'additionalProperties', 'x-extensible-enum']);

test.each(invalidExecutionInputs().filter(({ keyword }) => !ofTheFace.has(keyword)))(
  'ajv refuses in an input: $name',
  ({ value }) => {
    expect(validate(value)).toBe(false);
  },
);
