import type { Execution } from '@trefoil/execution-types';
import {
  isExecution,
  isExecutionInput,
  toExecutionInput,
  ValidationError,
} from '@trefoil/execution-validators';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { succeeded } from './samples.js';

const upperCase = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/);
const execution: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    argument: fc.jsonValue().map((value) => JSON.stringify(value)),
    callLogLevel: fc.oneof(fc.constant('LOG_NONE'), upperCase),
    disableConcurrencyQuotaOverflowBuffering: fc.boolean(),
    executionHistoryLevel: fc.oneof(fc.constant('EXECUTION_HISTORY_BASIC'), upperCase),
    labels: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9_-]{0,9}$/),
      fc.stringMatching(/^[a-z0-9_-]{0,9}$/),
    ),
    name: fc.constant(succeeded.name),
    state: upperCase,
    status: fc.constant(succeeded.status),
    unknown: fc.anything(),
    ['__proto__']: fc.constant(1),
  },
  { requiredKeys: [] },
);

test('what toExecutionInput gives is always an ExecutionInput, or it throws a ValidationError', () => {
  fc.assert(
    fc.property(execution, (value) => {
      fc.pre(isExecution(value));
      let input: unknown;
      try {
        input = toExecutionInput(value);
      } catch (error) {
        expect(error).toBeInstanceOf(ValidationError);
        return;
      }
      expect(isExecutionInput(input)).toBe(true);
    }),
    { verbose: true },
  );
});

test('the value that is given is left as it was', () => {
  const value: Execution = structuredClone(succeeded);
  toExecutionInput(value);
  expect(value).toEqual(succeeded);
});
