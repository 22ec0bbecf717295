import type { ExecutionFailed, ExecutionSucceeded } from '@trefoil/execution-types';
import { type Issue, type Result, ValidationError } from '@trefoil/execution-validators';

/** An execution that has ended well. */
export const succeeded: ExecutionSucceeded = {
  name: 'projects/stackyard-prod/locations/us-central1/workflows/order-fulfillment/executions/0f3b77aa',
  createTime: '2024-05-02T15:01:23.045123456Z',
  startTime: '2024-05-02T15:01:23.045123456Z',
  endTime: '2024-05-02T15:01:35.390802357Z',
  duration: '12.345678901s',
  state: 'SUCCEEDED',
  argument: '{"orderId":"A-10293"}',
  result: '{"orderId":"A-10293","status":"shipped"}',
  workflowRevisionId: '000001-a4d',
  status: { currentSteps: [{ routine: 'main', step: 'return_result' }] },
  labels: { team: 'checkout', região: 'são-paulo' },
};

/** An execution that has not. */
export const failed: ExecutionFailed = {
  name: 'projects/p/locations/l/workflows/w/executions/e',
  state: 'FAILED',
  error: {
    payload: '{"code":503}',
    context: 'in step "reserve_stock"',
    stackTrace: {
      elements: [
        { step: 's', routine: 'main', position: { line: '27', column: '-1', length: '0' } },
      ],
    },
  },
};

/** The issues of a result, none when it is a success. */
export function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.issues ?? [];
}

/** The `ValidationError` that a call throws. */
export function thrownBy(call: () => unknown): ValidationError {
  try {
    call();
  } catch (error) {
    if (error instanceof ValidationError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
