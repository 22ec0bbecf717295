import { expect, test } from 'vitest';
import { buildExecution, buildExecutions } from '../src/index.js';

/** Nanoseconds since 1970. */
function nanoseconds(timestamp: string): bigint {
  const [, seconds = '', fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(timestamp) ?? [];
  return BigInt(Date.parse(`${seconds}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

function durationOf(text: string): bigint {
  const [, seconds = '', fraction = ''] = /^(\d+)(?:\.(\d+))?s$/.exec(text) ?? [];
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

const values = buildExecutions(3000);

test('a duration is the time from start to end, to the nanosecond', () => {
  let seen = 0;
  for (const { startTime, endTime, duration } of values) {
    if (startTime === undefined || endTime === undefined || duration === undefined) continue;
    seen += 1;
    expect(durationOf(duration)).toBe(nanoseconds(endTime) - nanoseconds(startTime));
  }
  expect(seen).toBeGreaterThan(1000);
});

test('time never runs backwards, and what starts at once starts when it is created', () => {
  let same = 0;
  let later = 0;
  for (const { createTime, startTime, endTime } of values) {
    if (createTime !== undefined && startTime !== undefined) {
      const gap = nanoseconds(startTime) - nanoseconds(createTime);
      expect(gap >= 0n).toBe(true);
      if (gap === 0n) same += 1;
      else later += 1;
    }
    if (startTime !== undefined && endTime !== undefined) {
      expect(nanoseconds(endTime) >= nanoseconds(startTime)).toBe(true);
    }
  }
  expect(same).toBeGreaterThan(later);
  expect(later).toBeGreaterThan(100);
});

test('what is there goes with the state', () => {
  for (const value of values) {
    const { state } = value;
    if (state === 'ACTIVE' || state === 'QUEUED') expect(value).not.toHaveProperty('endTime');
    if (state === 'QUEUED') expect(value).not.toHaveProperty('startTime');
    if (state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED')
      expect(value).toHaveProperty('endTime');
    expect(value.stateError === undefined).toBe(
      state !== undefined ? state !== 'UNAVAILABLE' : value.stateError === undefined,
    );
    if (state !== undefined && state !== 'FAILED' && state !== 'CANCELLED')
      expect(value).not.toHaveProperty('error');
    if (state !== undefined && state !== 'SUCCEEDED') expect(value).not.toHaveProperty('result');
  }
});

test('a list has one workflow, unique names and rising times', () => {
  const names = values.flatMap(({ name }) => name ?? []);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names.map((name) => name.replace(/[^/]*$/, ''))).size).toBe(1);
  const times = values.flatMap(({ createTime }) =>
    createTime === undefined ? [] : [nanoseconds(createTime)],
  );
  times.forEach((time, index) => expect(index === 0 || time > (times[index - 1] ?? 0n)).toBe(true));
});

test('the parts of an error tell of the same mishap, and labels are pairs that belong together', () => {
  for (const { error, labels } of values) {
    const texts = [error?.payload, error?.context].filter((text) => text !== undefined);
    expect(new Set(texts.map((text) => text.includes('503'))).size).toBeLessThan(2);
    if (labels?.['env'] !== undefined) expect(labels['env']).toMatch(/^(prod|staging)$/);
    if (labels?.['team'] !== undefined) expect(labels['team']).toBe('checkout');
    if (labels?.['cost-center'] !== undefined) expect(labels['cost-center']).toMatch(/^cc-\d{4}$/);
  }
  const traces = values.filter(({ error }) => error?.context && error.stackTrace);
  const telling = traces.filter(
    ({ error }) =>
      error?.context?.includes('reserve_stock') ===
      (error?.stackTrace?.elements?.[0]?.step === 'reserve_stock'),
  );
  expect(telling.length).toBeGreaterThan(traces.length * 0.9);
});

test('values look like those of the service', () => {
  const value = buildExecution({ state: 'SUCCEEDED' }, { shape: 'maximal', seed: 7 });
  expect(value.name).toMatch(
    /^projects\/[a-z]+-[a-z]+-\d{3}\/locations\/[a-z]+-[a-z]+\d\/workflows\/[a-z]+-[a-z]+\/executions\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(value.workflowRevisionId).toMatch(/^\d{6}-[0-9a-f]{3}$/);
  expect(value.createTime).toMatch(/^202[67]-/);
});
