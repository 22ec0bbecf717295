import type {
  CallLogLevel,
  CallLogLevelInput,
  Execution,
  ExecutionActive,
  ExecutionBase,
  ExecutionError,
  ExecutionFailed,
  ExecutionInput,
  ExecutionSucceeded,
  ExecutionUnrecognized,
  ExecutionWithoutState,
  JsonText,
  KnownState,
  State,
  Timestamp,
  Unrecognized,
} from '@trefoil/execution-types';

// Each use here either compiles, or is marked as one that must not: the compiler reports both
// mistakes. Nothing of it is run.

type Same<Left, Right> =
  (<Each>() => Each extends Left ? 1 : 2) extends <Each>() => Each extends Right ? 1 : 2
    ? true
    : false;

function prove<_Statement extends true>(): void {}

/** A comparison narrows: SUCCEEDED has a result and no error, FAILED the other way round. */
export function narrows(execution: Execution): string {
  if (execution.state === 'SUCCEEDED') {
    const result: JsonText | undefined = execution.result;
    // @ts-expect-error no error in this state
    const error: ExecutionError = execution.error;
    // @ts-expect-error nor anything in it
    const payload = execution.error.payload;
    return `${result}${error}${payload}`;
  }
  if (execution.state === 'FAILED' || execution.state === 'CANCELLED') {
    const error: ExecutionError | undefined = execution.error;
    // @ts-expect-error no result in these states
    const result: JsonText = execution.result;
    return `${error?.context}${result}`;
  }
  if (execution.state === undefined) return `${execution.result}${execution.error?.context}`;
  // @ts-expect-error a typo in a state
  if (execution.state === 'QEUED') return '';
  return execution.error?.context ?? '';
}

/** Two comparisons one after another, negated. */
export function narrowsTwice(execution: Execution): string | undefined {
  if (execution.state !== 'SUCCEEDED') {
    if (execution.state !== 'FAILED') return execution.name;
    return execution.error?.context;
  }
  return execution.result;
}

/** Properties taken out of the object narrow one another. */
export function destructured({ state, result, error }: Execution): string | undefined {
  switch (state) {
    case 'SUCCEEDED':
      prove<Same<typeof error, undefined>>();
      return result;
    case 'FAILED':
      prove<Same<typeof result, undefined>>();
      return error?.payload;
    default:
      return undefined;
  }
}

/** After all known states there is nothing left but one that the schema does not know. */
export function exhaustive(execution: Execution): string {
  switch (execution.state) {
    case undefined:
    case 'STATE_UNSPECIFIED':
      return 'unknown';
    case 'ACTIVE':
    case 'QUEUED':
      return 'going on';
    case 'SUCCEEDED':
    case 'FAILED':
    case 'CANCELLED':
      return 'over';
    case 'UNAVAILABLE':
      return execution.stateError?.details ?? 'unavailable';
    default: {
      const state: Unrecognized = execution.state;
      prove<Same<typeof execution, ExecutionUnrecognized>>();
      return state.toLowerCase();
    }
  }
}

/** A case that is missing is found. */
export function incomplete(execution: Execution): string {
  switch (execution.state) {
    case undefined:
    case 'STATE_UNSPECIFIED':
    case 'ACTIVE':
    case 'QUEUED':
    case 'SUCCEEDED':
    case 'UNAVAILABLE':
    case 'FAILED':
      return '';
    default: {
      // @ts-expect-error CANCELLED has no case
      const state: Unrecognized = execution.state;
      return state;
    }
  }
}

/** A state that the schema does not know is compared as a string. */
export function newerState(execution: Execution): boolean {
  // @ts-expect-error the schema does not know it, so this may be a typo
  const direct = execution.state === 'PAUSED';
  return direct || (execution.state as string) === 'PAUSED';
}

// Each variant can be had by its state, and by its name.
prove<Same<Extract<Execution, { state: 'SUCCEEDED' }>, ExecutionSucceeded>>();
prove<Same<Extract<Execution, { state: 'FAILED' }>, ExecutionFailed>>();
prove<Same<Extract<Execution, { state: Unrecognized }>, ExecutionUnrecognized>>();
prove<Same<ExecutionWithoutState['state'], undefined>>();
prove<Same<State, KnownState | Unrecognized>>();
prove<Same<NonNullable<Execution['state']>, State>>();
prove<Same<CallLogLevelInput, Exclude<CallLogLevel, Unrecognized>>>();
prove<Same<Timestamp, string>>();

// What a client sends: five fields, no more.
prove<
  Same<
    keyof ExecutionInput,
    | 'argument'
    | 'callLogLevel'
    | 'disableConcurrencyQuotaOverflowBuffering'
    | 'executionHistoryLevel'
    | 'labels'
  >
>();

/** Values that servers send. */
export const received: readonly Execution[] = [
  {},
  { state: 'ACTIVE', startTime: '2026-01-15T10:00:00Z' },
  { state: 'SUCCEEDED', result: '{"status":"shipped"}', labels: { team: 'checkout' } },
  { state: 'FAILED' },
  { state: 'FAILED', error: { payload: 'null', stackTrace: {} } },
  { state: 'UNAVAILABLE', stateError: { type: 'KMS_ERROR', details: 'The key is disabled.' } },
  { state: 'PAUSED' as Unrecognized, result: 'null', error: {} },
  { result: 'null', error: { stackTrace: { elements: [{ position: { line: '27' } }] } } },
  { status: { currentSteps: [{ routine: 'main', step: 'last' }] } },
];

/** Values that clients send. */
export const sent: readonly ExecutionInput[] = [
  {},
  { argument: '{"orderId":"A-10293"}', callLogLevel: 'LOG_NONE', labels: {} },
];

/** A value is built step by step, whatever its state turns out to be. */
export function built(base: ExecutionBase, state: KnownState): Execution {
  const active: ExecutionActive = { name: 'n', state: 'ACTIVE' };
  return state === 'ACTIVE' ? active : { state, ...(base.name && { name: base.name }) };
}

/** What goes wrong at once. */
export function mistakes(held: { state: 'SUCCEEDED'; error: ExecutionError }): unknown {
  // @ts-expect-error an error beside SUCCEEDED
  const both: Execution = { state: 'SUCCEEDED', error: {} };
  // @ts-expect-error the same in a value that was built before
  const kept: Execution = held;
  // @ts-expect-error a result beside FAILED
  const failed: Execution = { state: 'FAILED', result: 'null' };
  // @ts-expect-error a typo in a name
  const typo: Execution = { strtTime: '2026-01-15T10:00:00Z' };
  // @ts-expect-error a typo in a state
  const state: Execution = { state: 'SUCCESS' };
  // @ts-expect-error absent fields are left out, never null
  const empty: Execution = { name: null };
  // @ts-expect-error int64 is a string
  const number: Execution = { error: { stackTrace: { elements: [{ position: { line: 27 } }] } } };
  // @ts-expect-error the server sets the name
  const name: ExecutionInput = { name: 'projects/p/locations/l/workflows/w/executions/e' };
  // @ts-expect-error a client sends known values alone
  const level: ExecutionInput = { callLogLevel: 'LOG_SOME' as Unrecognized };
  return [both, kept, failed, typo, state, empty, number, name, level];
}

/** The keys of the union are those of what all variants share. */
export function hasAllKeys(): void {
  prove<Same<keyof Execution, keyof ExecutionBase>>();
}
