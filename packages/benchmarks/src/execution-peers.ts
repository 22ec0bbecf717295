import { scope } from 'arktype';
import * as valibot from 'valibot';
import * as zod from 'zod';
import type { Peer } from './peers.js';

const name = /^projects\/[^/]+\/locations\/[^/]+\/workflows\/[^/]+\/executions\/[^/]+$/;
const duration = /^-?\d+(\.\d{1,9})?s$/;
const integer = /^-?(?:0|[1-9]\d{0,18})$/;
const labelKey = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]*$/u;
const labelValue = /^[\p{Ll}\p{Lo}\p{N}_-]*$/u;
const callLogLevel = [
  'CALL_LOG_LEVEL_UNSPECIFIED',
  'LOG_ALL_CALLS',
  'LOG_ERRORS_ONLY',
  'LOG_NONE',
] as const;
const state = [
  'STATE_UNSPECIFIED',
  'ACTIVE',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'UNAVAILABLE',
  'QUEUED',
] as const;
const stateErrorType = ['TYPE_UNSPECIFIED', 'KMS_ERROR'] as const;

/** An object that is closed, and none of whose properties need to be there. */
function partial<const Entries extends valibot.ObjectEntries>(entries: Entries) {
  return valibot.partial(valibot.strictObject(entries));
}

function byValibot(): Peer {
  const { string, pipe, regex, maxLength, picklist, isoTimestamp, array, check } = valibot;
  const time = pipe(string(), isoTimestamp());
  const int64 = pipe(string(), regex(integer));
  const labels = valibot.record(
    pipe(string(), regex(labelKey), maxLength(63)),
    pipe(string(), maxLength(63), regex(labelValue)),
  );
  const position = partial({ column: int64, length: int64, line: int64 });
  const element = partial({ position, routine: string(), step: string() });
  const execution = partial({
    argument: pipe(string(), maxLength(32768)),
    callLogLevel: picklist(callLogLevel),
    createTime: time,
    disableConcurrencyQuotaOverflowBuffering: valibot.boolean(),
    duration: pipe(string(), regex(duration)),
    endTime: time,
    error: partial({
      context: string(),
      payload: string(),
      stackTrace: partial({ elements: array(element) }),
    }),
    labels: pipe(
      labels,
      check((value) => Object.keys(value).length <= 64),
    ),
    name: pipe(string(), regex(name)),
    result: string(),
    startTime: time,
    state: picklist(state),
    stateError: partial({ details: string(), type: picklist(stateErrorType) }),
    status: partial({ currentSteps: array(partial({ routine: string(), step: string() })) }),
    workflowRevisionId: string(),
  });
  return {
    name: 'valibot, by hand',
    flag: (value) => valibot.is(execution, value),
    errors: (value) => valibot.safeParse(execution, value).issues,
  };
}

function byZod(): Peer {
  const { string, array } = zod;
  const object = <Shape extends zod.ZodRawShape>(shape: Shape) => zod.strictObject(shape).partial();
  const time = zod.iso.datetime({ offset: true });
  const int64 = string().regex(integer);
  const labels = zod.record(string().regex(labelKey).max(63), string().max(63).regex(labelValue));
  const position = object({ column: int64, length: int64, line: int64 });
  const element = object({ position, routine: string(), step: string() });
  const execution = object({
    argument: string().max(32768),
    callLogLevel: zod.enum(callLogLevel),
    createTime: time,
    disableConcurrencyQuotaOverflowBuffering: zod.boolean(),
    duration: string().regex(duration),
    endTime: time,
    error: object({
      context: string(),
      payload: string(),
      stackTrace: object({ elements: array(element) }),
    }),
    labels: labels.refine((value) => Object.keys(value).length <= 64),
    name: string().regex(name),
    result: string(),
    startTime: time,
    state: zod.enum(state),
    stateError: object({ details: string(), type: zod.enum(stateErrorType) }),
    status: object({ currentSteps: array(object({ routine: string(), step: string() })) }),
    workflowRevisionId: string(),
  });
  return {
    name: 'zod 4, by hand',
    flag: (value) => execution.safeParse(value).success,
    errors: (value) => execution.safeParse(value).error?.issues,
  };
}

function byArktype(): Peer {
  const execution = scope({
    int64: integer,
    time: 'string.date.iso',
    labelPattern: labelKey,
    labelKey: 'labelPattern <= 63',
    labelWord: labelValue,
    labels: { '+': 'reject', '[labelKey]': 'labelWord <= 63' },
    position: { '+': 'reject', 'column?': 'int64', 'length?': 'int64', 'line?': 'int64' },
    element: { '+': 'reject', 'position?': 'position', 'routine?': 'string', 'step?': 'string' },
    stackTrace: { '+': 'reject', 'elements?': 'element[]' },
    error: {
      '+': 'reject',
      'context?': 'string',
      'payload?': 'string',
      'stackTrace?': 'stackTrace',
    },
    callLogLevel: ['===', ...callLogLevel],
    state: ['===', ...state],
    stateErrorType: ['===', ...stateErrorType],
    stateError: { '+': 'reject', 'details?': 'string', 'type?': 'stateErrorType' },
    step: { '+': 'reject', 'routine?': 'string', 'step?': 'string' },
    status: { '+': 'reject', 'currentSteps?': 'step[]' },
    duration,
    name,
    execution: {
      '+': 'reject',
      'argument?': 'string <= 32768',
      'callLogLevel?': 'callLogLevel',
      'createTime?': 'time',
      'disableConcurrencyQuotaOverflowBuffering?': 'boolean',
      'duration?': 'duration',
      'endTime?': 'time',
      'error?': 'error',
      'labels?': ['labels', ':', (value: object) => Object.keys(value).length <= 64],
      'name?': 'name',
      'result?': 'string',
      'startTime?': 'time',
      'state?': 'state',
      'stateError?': 'stateError',
      'status?': 'status',
      'workflowRevisionId?': 'string',
    },
  }).export().execution;
  return {
    name: 'arktype, by hand',
    flag: (value) => execution.allows(value),
    errors: (value) => execution(value),
  };
}

/**
 * The plain Execution schema in libraries that read no JSON Schema, written by hand in the own best form
 * of each. They count lengths in UTF-16 units, and know a date-time by their own rule.
 */
export function executionByHand(): readonly Peer[] {
  return [byZod(), byValibot(), byArktype()];
}
