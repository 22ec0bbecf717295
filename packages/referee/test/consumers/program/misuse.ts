// Each mistake has to be refused by the compiler: an expectation that is not met is an error itself.
import type { Execution, ExecutionInput } from '@trefoil/execution-types';
import { buildExecution } from '@trefoil/execution-fixtures';

export function misuse(execution: Execution): readonly unknown[] {
  // @ts-expect-error: no such state
  if (execution.state === 'SUCCEDED') return [];
  // @ts-expect-error: only an execution that succeeded has a result
  if (execution.state === 'FAILED') return [execution.result.length];
  // @ts-expect-error: no such field
  return [execution.sate];
}

// @ts-expect-error: a client does not choose the state
export const request: ExecutionInput = { state: 'ACTIVE' };

// @ts-expect-error: an override of the wrong type
export const wrong: unknown = buildExecution({ labels: 7 });
