/** One document and what the rules of the Execution resource say about it in the read face. */
export interface Case {
  readonly rule: string;
  readonly valid: boolean;
  /** Whether the keywords of JSON Schema alone can tell (formats asserted). */
  readonly plain: boolean;
  readonly value: unknown;
}

const accepts = (rule: string, ...values: unknown[]): Case[] =>
  values.map((value) => ({ rule, valid: true, plain: true, value }));
const refuses = (rule: string, ...values: unknown[]): Case[] =>
  values.map((value) => ({ rule, valid: false, plain: true, value }));
const refusesWithOurs = (rule: string, ...values: unknown[]): Case[] =>
  values.map((value) => ({ rule, valid: false, plain: false, value }));

const labels = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, '']));
const position = (line: unknown) => ({
  error: { stackTrace: { elements: [{ position: { line } }] } },
});
const at = (...times: string[]) => times.map((createTime) => ({ createTime }));
const took = (...durations: string[]) => durations.map((duration) => ({ duration }));
const name = 'projects/p/locations/l/workflows/w/executions/e';
const part = (replacement: string) => name.replace('/l/', replacement);

/** The rules of the Execution resource, each by documents that keep and break it. */
export const executionCases: readonly Case[] = [
  ...accepts('every field is optional', {}, { state: 'FAILED' }, { state: 'SUCCEEDED' }),
  ...accepts('a reader tolerates unknown fields', { soon: 1 }, { status: { next: [] } }),
  ...accepts('empty messages', { status: {} }, { error: { stackTrace: {} } }, { stateError: {} }),
  ...accepts('empty containers', { labels: {} }, { status: { currentSteps: [] } }),
  ...refuses('an object', 'text', 1, null, [], true),
  ...refuses('null is not absence', { argument: null }, { labels: null }, { state: null }),
  ...refuses(
    'types',
    { argument: {} },
    { callLogLevel: 1 },
    { disableConcurrencyQuotaOverflowBuffering: 'true' },
    { name: 7 },
    { status: [] },
    { status: { currentSteps: {} } },
    { error: { stackTrace: { elements: ['main'] } } },
    { workflowRevisionId: 17 },
  ),

  ...accepts(
    'JSON text',
    { argument: 'null' },
    { result: ' [1, 2]\n' },
    { argument: '"\\ud83d\\ude00"' },
  ),
  ...refusesWithOurs(
    'JSON text',
    { argument: '' },
    { argument: '{' },
    { argument: "{'a':1}" },
    { argument: 'NaN' },
    { result: 'undefined' },
    { error: { payload: 'boom' } },
  ),
  ...accepts(
    'argument: 32,768 bytes',
    { argument: `"${'a'.repeat(32766)}"` },
    { argument: `"${'é'.repeat(16383)}"` },
    { result: `"${'a'.repeat(40000)}"` },
  ),
  ...refusesWithOurs(
    'argument: 32,768 bytes',
    { argument: `"${'a'.repeat(32767)}"` },
    { argument: `"${'é'.repeat(16383)}a"` },
    { argument: `"${'😀'.repeat(8192)}"` },
  ),

  ...accepts('known enum values', { callLogLevel: 'LOG_NONE' }, { state: 'QUEUED' }),
  ...accepts(
    'a reader tolerates new enum values',
    { callLogLevel: 'LOG_SLOW_CALLS' },
    { executionHistoryLevel: 'X9' },
    { state: 'PAUSED' },
    { stateError: { type: 'DISK_ERROR' } },
  ),
  ...refuses(
    'enum values look like names',
    { callLogLevel: '' },
    { executionHistoryLevel: 'basic' },
    { state: 'NOT READY' },
    { state: '_ACTIVE' },
    { state: 'ACTIVE\n' },
    { stateError: { type: 'kms' } },
  ),

  ...accepts(
    'error and result go with the state',
    { state: 'FAILED', error: {} },
    { state: 'CANCELLED', error: {} },
    { state: 'SUCCEEDED', result: '1' },
    { error: {}, result: '1' },
    { state: 'PAUSED', error: {}, result: '1' },
    { state: 'ACTIVE', stateError: {} },
  ),
  ...refuses(
    'error only when FAILED or CANCELLED',
    ...['STATE_UNSPECIFIED', 'ACTIVE', 'SUCCEEDED', 'UNAVAILABLE', 'QUEUED'].map((state) => ({
      state,
      error: {},
    })),
  ),
  ...refuses(
    'result only when SUCCEEDED',
    ...['STATE_UNSPECIFIED', 'ACTIVE', 'FAILED', 'CANCELLED', 'UNAVAILABLE', 'QUEUED'].map(
      (state) => ({ state, result: '1' }),
    ),
  ),

  ...accepts(
    'times',
    ...at('2024-05-02T15:01:23Z', '2024-02-29T00:00:00.1Z', '2022-07-19T14:40:07.024823+02:00'),
    ...at('0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z', '2000-02-29T23:59:59-23:59'),
    ...at('0001-01-01T01:00:00+01:00', '9999-12-31T22:59:59.999999999-01:00'),
  ),
  ...refuses(
    'times',
    ...at('', '2024-05-02', '2024-05-02T15:01:23', '2024-05-02 15:01:23Z', '2024-05-02T15:01Z'),
    ...at('2024-05-02t15:01:23Z', '2024-05-02T15:01:23z', '2024-05-02T15:01:23.Z'),
    ...at('2024-05-02T15:01:23.0123456789Z', '2024-05-02T15:01:23,5Z', '2024-5-2T15:01:23Z'),
    ...at('2023-02-29T00:00:00Z', '1900-02-29T00:00:00Z', '2024-04-31T00:00:00Z'),
    ...at('2024-13-01T00:00:00Z', '2024-00-01T00:00:00Z', '2024-01-00T00:00:00Z'),
    ...at('2024-05-02T24:00:00Z', '2024-05-02T15:60:23Z', '2016-12-31T23:59:60Z'),
    ...at('0000-12-31T00:00:00Z', '10000-01-01T00:00:00Z', '-0001-01-01T00:00:00Z'),
    ...at('2024-05-02T15:01:23+24:00', '2024-05-02T15:01:23+0200', '2024-05-02T15:01:23+02'),
    ...at('2024-05-02T15:01:23Z\n', ' 2024-05-02T15:01:23Z', '２０24-05-02T15:01:23Z'),
  ),
  ...refusesWithOurs(
    'times beyond the range as instants',
    ...at('0001-01-01T00:59:59.999999999+01:00', '9999-12-31T23:00:00-01:00'),
  ),
  ...accepts(
    'startTime never before createTime',
    { createTime: '2024-05-02T15:01:23Z', startTime: '2024-05-02T15:01:23.000Z' },
    { createTime: '2024-05-02T15:01:23.1Z', startTime: '2024-05-02T15:01:23.100000001Z' },
    { createTime: '2024-05-02T15:01:23Z', startTime: '2024-05-02T14:01:24-01:00' },
    { startTime: '2024-05-02T15:01:23Z' },
  ),
  ...refusesWithOurs(
    'startTime never before createTime',
    { createTime: '2024-05-02T15:01:23Z', startTime: '2024-05-02T15:01:22.999999999Z' },
    { createTime: '2024-05-02T15:01:23.000000001Z', startTime: '2024-05-02T15:01:23Z' },
    { createTime: '2024-05-02T15:01:23Z', startTime: '2024-05-02T15:01:23+00:01' },
  ),

  ...accepts(
    'durations',
    ...took('0s', '45s', '-0.5s', '4.057084158s', '0.000000001s', '-0s', '315576000000s'),
    ...took('-315576000000s', '315576000000.999999999s'),
  ),
  ...refuses(
    'durations',
    ...took('', 's', '45', '45 s', '45S', '1.s', '.5s', '+1s', '--1s', '1e3s', 'PT45S', '1,5s'),
    ...took('0.0000000001s', '315576000001s', '-315576000001s', '999999999999s', '45s\n', '٤s'),
  ),

  ...accepts(
    'int64',
    ...['0', '-0', '27', '-1', '9223372036854775807', '-9223372036854775808'].map(position),
  ),
  ...refuses(
    'int64',
    ...['', '+1', '01', '-01', '1.0', '1e3', ' 1', '1 ', '0x1', '9223372036854775808'].map(
      position,
    ),
    ...['-9223372036854775809', '10000000000000000000', '٤', 27].map(position),
  ),

  ...accepts(
    'labels',
    { labels: { env: 'prod', região: 'são-paulo', данные: '', x: '9_-' } },
    { labels: labels(64) },
    { labels: { ['a'.repeat(63)]: '9'.repeat(63) } },
    { labels: { ['𐐨'.repeat(63)]: '𐐨'.repeat(63) } },
    { labels: { ア: 'ª١' } },
  ),
  ...refuses(
    'label keys',
    { labels: { Team: 'a' } },
    { labels: { '': 'a' } },
    { labels: { '9a': 'a' } },
    { labels: { _a: 'a' } },
    { labels: { 'a.b': 'a' } },
    { labels: { 'a\n': 'a' } },
    { labels: { ['a'.repeat(64)]: '' } },
    { labels: { ['𐐨'.repeat(64)]: '' } },
    { labels: { 'e\u0301': 'a' } },
    { labels: { 'a😀': 'a' } },
  ),
  ...refuses(
    'label values',
    { labels: { a: 'A' } },
    { labels: { a: 'a b' } },
    { labels: { a: 'a/b' } },
    { labels: { a: 1 } },
    { labels: { a: null } },
    { labels: { a: 'a'.repeat(64) } },
    { labels: { a: 'ε\u0301' } },
  ),
  ...refuses('64 labels at most', { labels: labels(65) }),

  ...accepts('names', { name }, { name: part('/café (1)/') }),
  ...refuses(
    'names',
    { name: '' },
    { name: part('//') },
    { name: part('/l/m/') },
    { name: `${name}/` },
    { name: `/${name}` },
    { name: name.replace('projects', 'Projects') },
  ),
];
