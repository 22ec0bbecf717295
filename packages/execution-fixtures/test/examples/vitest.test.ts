import { buildExecutions, invalidExecutions } from '@trefoil/execution-fixtures';
import { parseExecution, ValidationError } from '@trefoil/execution-validators';
import type { Execution } from '@trefoil/execution-types';
import { describe, expect, test } from 'vitest';

/** What is tested: a line for each execution that went wrong. */
function failures(executions: readonly Execution[]): readonly string[] {
  return executions.flatMap(({ state, name = '', ...rest }) =>
    state === 'FAILED' && 'error' in rest ? [`${name}: ${rest.error?.context ?? 'failed'}`] : [],
  );
}

describe('failures', () => {
  test('lists those that failed, and no other', () => {
    const failed = buildExecutions(3, { state: 'FAILED' }, { shape: 'maximal' });
    const others = buildExecutions(3, {}, { trait: 'succeeded' });
    expect(failures([...others, ...failed])).toEqual(
      failed.map(({ name, error }) => `${name}: ${error?.context}`),
    );
  });
});

test.each(invalidExecutions())('what the service must never send: $name', ({ value }) => {
  expect(() => parseExecution(JSON.stringify(value))).toThrow(ValidationError);
});
