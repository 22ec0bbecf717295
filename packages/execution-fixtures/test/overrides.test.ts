import { ValidationError } from '@trefoil/execution-validators';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type {
  Execution,
  ExecutionFailed,
  ExecutionInput,
  ExecutionSucceeded,
} from '@trefoil/execution-types';
import { buildExecution, buildExecutionInput, buildExecutions } from '../src/index.js';

describe('types', () => {
  test('the state chooses the variant that comes out', () => {
    expectTypeOf(buildExecution({ state: 'FAILED' })).toEqualTypeOf<ExecutionFailed>();
    expectTypeOf(
      buildExecution({ state: 'SUCCEEDED', result: '1' }),
    ).toEqualTypeOf<ExecutionSucceeded>();
    expectTypeOf(buildExecution()).toEqualTypeOf<Execution>();
    expectTypeOf(buildExecution({ labels: {} })).toEqualTypeOf<Execution>();
    expectTypeOf(buildExecutions(2)).toEqualTypeOf<Execution[]>();
    expectTypeOf(buildExecutionInput()).toEqualTypeOf<ExecutionInput>();
  });

  test('a wrong override does not compile', () => {
    const unchecked = { check: false };
    // @ts-expect-error: an execution that has succeeded has no error
    buildExecution({ state: 'SUCCEEDED', error: {} }, unchecked);
    // @ts-expect-error: a typo in a name
    buildExecution({ staet: 'FAILED' }, unchecked);
    // @ts-expect-error: a typo in a state
    buildExecution({ state: 'FAILD' }, unchecked);
    // @ts-expect-error: a typo further down
    buildExecution({ error: { paylod: '1' } }, unchecked);
    // @ts-expect-error: label values are strings
    buildExecution({ labels: { attempt: 1 } }, unchecked);
    // @ts-expect-error: the service sets the state, a client does not send it
    buildExecutionInput({ state: 'ACTIVE' }, unchecked);
    // @ts-expect-error: the function gives overrides of an item
    buildExecutions(2, (index) => ({ labels: { index } }), unchecked);
  });
});

test('objects are merged, arrays and maps replaced, undefined takes away', () => {
  const options = { seed: 3, shape: 'maximal' } as const;
  const plain = buildExecution({ state: 'FAILED' }, options);
  const value = buildExecution(
    {
      state: 'FAILED',
      error: { context: 'the context', stackTrace: { elements: [{ step: 'last' }] } },
      labels: { only: 'this' },
      name: undefined,
    },
    options,
  );
  expect(value.error).toEqual({
    ...plain.error,
    context: 'the context',
    stackTrace: { elements: [{ step: 'last' }] },
  });
  expect(value.labels).toEqual({ only: 'this' });
  expect(value).not.toHaveProperty('name');
  expect(value.argument).toBe(plain.argument);
});

test('a part that is given in part is built for the rest', () => {
  const { error } = buildExecution({ state: 'FAILED', error: { payload: '1' } }, { seed: 1 });
  expect(error).toHaveProperty('payload', '1');
  expect(Object.keys(error ?? {}).length).toBeGreaterThan(1);
});

test('the state is chosen so that what is given fits', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    expect(['FAILED', 'CANCELLED']).toContain(
      buildExecution({ error: {} }, { seed }).state ?? 'FAILED',
    );
    expect(['SUCCEEDED']).toContain(buildExecution({ result: '1' }, { seed }).state ?? 'SUCCEEDED');
    expect(['UNAVAILABLE']).toContain(
      buildExecution({ stateError: {} }, { seed }).state ?? 'UNAVAILABLE',
    );
  }
});

test('times are placed around those that are given', () => {
  const value = buildExecution(
    { state: 'SUCCEEDED', startTime: '2024-02-29T12:00:00.000000001Z', duration: '45s' },
    { shape: 'maximal' },
  );
  expect(value.endTime).toBe('2024-02-29T12:00:45.000000001Z');
  expect((value.createTime ?? '') <= '2024-02-29T12:00:00.000000001Z').toBe(true);
  const ended = buildExecution(
    { state: 'FAILED', createTime: '2030-01-01T00:00:00Z' },
    { shape: 'maximal' },
  );
  expect((ended.endTime ?? '') > '2030-01-01T00:00:00Z').toBe(true);
});

test('an override that makes the value invalid throws the error of the validators', () => {
  const build = (): Execution => buildExecution({ argument: 'not JSON' });
  expect(build).toThrow(ValidationError);
  expect(build).toThrow('/argument');
  expect(build).toThrow('(built with seed 0)');
  expect(() => buildExecutions(2, { name: '' }, { seed: 'mine' })).toThrow('seed "mine"');
  expect(() => buildExecutions(2, { name: '' })).toThrow(ValidationError);
  expect(buildExecution({ argument: 'not JSON' }, { check: false }).argument).toBe('not JSON');
});

test('overrides never reach a prototype', () => {
  const overrides = JSON.parse(
    '{"__proto__": {"polluted": true}, "labels": {"__proto__": "x"}}',
  ) as object;
  const value = buildExecution(overrides, { check: false });
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn(value, '__proto__')).toBe(true);
  expect({}).not.toHaveProperty('polluted');
});

test('a list takes overrides for all items, or a function for each', () => {
  expect(buildExecutions(3, { state: 'QUEUED' }).map(({ state }) => state)).toEqual([
    'QUEUED',
    'QUEUED',
    'QUEUED',
  ]);
  const labels = buildExecutions(3, (index) => ({ labels: { index: String(index) } })).map(
    (value) => value.labels,
  );
  expect(labels).toEqual([{ index: '0' }, { index: '1' }, { index: '2' }]);
});
