import type { Execution, ExecutionInput } from '@trefoil/execution-types';
import {
  ValidationError,
  assertExecution,
  isExecution,
  isExecutionInput,
  parseExecution,
  stringifyExecution,
  toExecutionInput,
  validateExecution,
} from '@trefoil/execution-validators';
import { executionInputSchema, executionSchema } from '@trefoil/execution-validators/schema';
import {
  buildExecution,
  buildExecutionInput,
  buildExecutions,
  invalidExecutions,
} from '@trefoil/execution-fixtures';

/** What a person would be told about an execution. */
export function outcome(execution: Execution): string {
  switch (execution.state) {
    case 'SUCCEEDED':
      return `gave ${execution.result ?? 'nothing'}`;
    case 'FAILED':
    case 'CANCELLED':
      return `broke: ${execution.error?.payload ?? 'no reason given'}`;
    default:
      return `is ${execution.state ?? 'in no state'}`;
  }
}

/** What a client sends; the server adds the rest. */
export const request: ExecutionInput = {
  argument: '{"city":"Zürich"}',
  labels: { team: 'billing' },
};

function message(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return error instanceof ValidationError ? error.message : `not ours: ${String(error)}`;
  }
}

/** Uses every function of the three packages once, and tells what came out. */
export function report(): Readonly<Record<string, unknown>> {
  const failed = buildExecution({ state: 'FAILED' }, { seed: 7 });
  const many = buildExecutions(20);
  const wrong = validateExecution({ ...failed, labels: { Team: 'x' } });
  const read = parseExecution(stringifyExecution(failed));
  const standard = executionSchema['~standard'].validate(failed);
  return {
    outcome: outcome(failed),
    valid: many.every((value) => isExecution(value)),
    names: new Set(many.map(({ name }) => name)).size,
    issues: wrong.issues?.map(({ message: text, path }) => ({ text, path })),
    asserted: message(() => assertExecution({ state: 7 })),
    parsed: message(() => parseExecution('{"state": "ACTIVE",}')),
    round: JSON.stringify(read) === JSON.stringify(failed),
    request: isExecutionInput(request) && isExecutionInput(toExecutionInput(failed)),
    input: isExecutionInput(buildExecutionInput({}, { seed: 3 })),
    invalid: invalidExecutions().filter(({ value }) => isExecution(value)).length,
    standard: standard instanceof Promise ? 'a promise' : standard.issues === undefined,
    vendor: executionInputSchema['~standard'].vendor,
  };
}
