import {
  isExecution,
  isExecutionInput,
  validateExecution,
  validateExecutionInput,
} from '@trefoil/execution-validators';
import { describe, expect, test } from 'vitest';
import { buildExecution, buildExecutionInput, buildExecutions, type Shape } from '../src/index.js';

const seeds = 10_000;
const shapes: readonly Shape[] = ['minimal', 'typical', 'maximal'];

describe.each(shapes)('with the shape %s', (shape) => {
  test(`an Execution is valid for each of ${seeds} seeds`, () => {
    for (let seed = 0; seed < seeds; seed += 1) {
      const value = buildExecution(undefined, { seed, shape });
      if (!isExecution(value))
        expect.fail(`seed ${seed}: ${JSON.stringify(validateExecution(value))}`);
    }
  });

  test(`an ExecutionInput is valid for each of ${seeds} seeds`, () => {
    for (let seed = 0; seed < seeds; seed += 1) {
      const value = buildExecutionInput(undefined, { seed, shape });
      if (!isExecutionInput(value))
        expect.fail(`seed ${seed}: ${JSON.stringify(validateExecutionInput(value))}`);
    }
  });
});

test('each state is valid for each of 1,000 seeds', () => {
  const states = [
    'STATE_UNSPECIFIED',
    'ACTIVE',
    'SUCCEEDED',
    'FAILED',
    'CANCELLED',
    'UNAVAILABLE',
    'QUEUED',
  ] as const;
  for (const state of states) {
    for (let seed = 0; seed < 1000; seed += 1) {
      const value = buildExecution({ state }, { seed, check: false });
      expect(value.state).toBe(state);
      if (!isExecution(value))
        expect.fail(`${state}, seed ${seed}: ${JSON.stringify(validateExecution(value))}`);
    }
  }
});

test('the minimal shape has nothing but the state that is asked for, the maximal one all that makes sense in its variant', () => {
  expect(buildExecution(undefined, { shape: 'minimal' })).toEqual({});
  expect(buildExecution({ state: 'FAILED' }, { shape: 'minimal' })).toEqual({ state: 'FAILED' });
  expect(Object.keys(buildExecution({ state: 'FAILED' }, { shape: 'maximal' }))).toEqual([
    'argument',
    'callLogLevel',
    'createTime',
    'disableConcurrencyQuotaOverflowBuffering',
    'duration',
    'endTime',
    'error',
    'executionHistoryLevel',
    'labels',
    'name',
    'startTime',
    'state',
    'status',
    'workflowRevisionId',
  ]);
  const active = Object.keys(buildExecution({ state: 'ACTIVE' }, { shape: 'maximal' }));
  expect(active).not.toContain('endTime');
  expect(active).toContain('startTime');
  expect(buildExecution({ state: 'UNAVAILABLE' }, { shape: 'maximal' })).toHaveProperty(
    'stateError',
  );
  expect(Object.keys(buildExecutionInput(undefined, { shape: 'maximal' }))).toEqual([
    'argument',
    'callLogLevel',
    'disableConcurrencyQuotaOverflowBuffering',
    'executionHistoryLevel',
    'labels',
  ]);
});

test('over the seeds every property is there and not there, every state is seen, and labels reach their limits', () => {
  const values = buildExecutions(4000);
  const variants = ['UNAVAILABLE', 'SUCCEEDED', 'FAILED'] as const;
  for (const name of variants.flatMap((state) =>
    Object.keys(buildExecution({ state }, { shape: 'maximal' })),
  )) {
    expect(
      values.some((value) => Object.hasOwn(value, name)),
      name,
    ).toBe(true);
    expect(
      values.some((value) => !Object.hasOwn(value, name)),
      name,
    ).toBe(true);
  }
  const states = new Map<string | undefined, number>();
  for (const { state } of values) states.set(state, (states.get(state) ?? 0) + 1);
  for (const state of ['ACTIVE', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'UNAVAILABLE', 'QUEUED']) {
    expect(states.get(state), state).toBeGreaterThan(450);
  }
  expect(states.get('STATE_UNSPECIFIED')).toBeLessThan(100);
  const labels = values.flatMap((value) => (value.labels === undefined ? [] : [value.labels]));
  const sizes = labels.map((one) => Object.keys(one).length);
  expect(Math.min(...sizes)).toBe(0);
  expect(Math.max(...sizes)).toBe(64);
  const lengths = labels
    .flatMap((one) => Object.entries(one).flat())
    .map((text) => [...text].length);
  expect(Math.min(...lengths)).toBe(0);
  expect(Math.max(...lengths)).toBe(63);
});
