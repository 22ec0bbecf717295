import { validateExecution, validateExecutionInput } from '@trefoil/execution-validators';
import { describe, expect, test } from 'vitest';
import { invalidExecutionInputs, invalidExecutions } from '../src/index.js';

const faces = [
  { name: 'Execution', cases: invalidExecutions, validate: validateExecution },
  { name: 'ExecutionInput', cases: invalidExecutionInputs, validate: validateExecutionInput },
];

describe.each(faces)('$name', ({ cases, validate }) => {
  test.each(cases())('$name', ({ value, pointer, keyword }) => {
    const result = validate(value);
    expect(result.issues).toHaveLength(1);
    expect(result.issues?.[0]).toMatchObject({ pointer, keyword });
  });

  test('names are unique, and each call gives fresh values', () => {
    const names = cases().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(cases()[2]?.value).not.toBe(cases()[2]?.value);
  });
});

test('every kind of rule is broken', () => {
  const keywords = new Set(
    [...invalidExecutions(), ...invalidExecutionInputs()].map(({ keyword }) => keyword),
  );
  expect([...keywords].sort()).toEqual([
    'additionalProperties',
    'false',
    'format',
    'maxLength',
    'maxProperties',
    'pattern',
    'propertyNames',
    'readOnly',
    'type',
    'x-chronological',
    'x-extensible-enum',
    'x-format-maximum',
    'x-format-minimum',
    'x-json-text',
    'x-max-bytes',
  ]);
});
