import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  dictionary,
  integer,
  json,
  nat,
  oneof,
  record,
  string,
  stringMatching,
  tuple,
  uuid,
} from 'fast-check';

/** An arbitrary of Execution values as one writes it with the combinators of fast-check: the same fields, in the same variants. */
export function arbitraryByHand(): Arbitrary<object> {
  const jsonText = json({ maxDepth: 2 });
  const word = stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const step = stringMatching(/^[a-z]{1,12}$/);
  const name = tuple(word, word, word, uuid()).map(
    ([project, location, workflow, id]) =>
      `projects/${project}/locations/${location}/workflows/${workflow}/executions/${id}`,
  );
  const labels = dictionary(
    stringMatching(/^[a-z][a-z0-9_-]{0,62}$/),
    stringMatching(/^[a-z0-9_-]{0,63}$/),
    { maxKeys: 64 },
  );
  const position = optional({ line: count(), column: count(), length: count() });
  const element = optional({ step, routine: step, position });
  const error = optional({
    payload: jsonText,
    context: string(),
    stackTrace: optional({ elements: array(element, { maxLength: 5 }) }),
  });
  const stateError = optional({
    details: string(),
    type: constantFrom('TYPE_UNSPECIFIED', 'KMS_ERROR'),
  });
  const status = optional({
    currentSteps: array(optional({ routine: step, step }), { maxLength: 5 }),
  });
  const common = {
    argument: jsonText,
    callLogLevel: constantFrom(
      'CALL_LOG_LEVEL_UNSPECIFIED',
      'LOG_ALL_CALLS',
      'LOG_ERRORS_ONLY',
      'LOG_NONE',
    ),
    disableConcurrencyQuotaOverflowBuffering: boolean(),
    executionHistoryLevel: constantFrom(
      'EXECUTION_HISTORY_LEVEL_UNSPECIFIED',
      'EXECUTION_HISTORY_BASIC',
      'EXECUTION_HISTORY_DETAILED',
    ),
    labels,
    name,
    status,
    workflowRevisionId: stringMatching(/^[0-9]{6}-[a-f0-9]{3}$/),
  };
  const variant = (states: readonly string[], own: Readonly<Record<string, Arbitrary<unknown>>>) =>
    tuple(optional({ ...common, ...own }), times(), constantFrom(...states)).map(
      ([fields, moments, state]) => ({ ...fields, ...pickTimes(moments, state), state }),
    );
  return oneof(
    variant(['ACTIVE', 'QUEUED', 'STATE_UNSPECIFIED'], {}),
    variant(['SUCCEEDED'], { result: jsonText }),
    variant(['FAILED', 'CANCELLED'], { error }),
    variant(['UNAVAILABLE'], { stateError }),
  );
}

function optional(fields: Readonly<Record<string, Arbitrary<unknown>>>): Arbitrary<object> {
  return record(fields, { requiredKeys: [] });
}

function count(): Arbitrary<string> {
  return nat({ max: 1000 }).map(String);
}

interface Times {
  readonly createTime: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly duration: string;
}

function times(): Arbitrary<Times> {
  const start = 1_768_471_200_000;
  return tuple(integer({ min: 0, max: 365 * 86_400_000 }), nat(60_000), nat(3_600_000)).map(
    ([since, waited, took]) => ({
      createTime: new Date(start + since).toISOString(),
      startTime: new Date(start + since + waited).toISOString(),
      endTime: new Date(start + since + waited + took).toISOString(),
      duration: `${took / 1000}s`,
    }),
  );
}

function pickTimes({ createTime, startTime, endTime, duration }: Times, state: string): object {
  switch (state) {
    case 'QUEUED':
      return { createTime };
    case 'ACTIVE':
      return { createTime, startTime };
    default:
      return { createTime, startTime, endTime, duration };
  }
}
