import type { Execution, ExecutionFailed, StackTrace } from '@trefoil/execution-types';
import { isExecution, ValidationError } from '@trefoil/execution-validators';
import { expect, expectTypeOf, test } from 'vitest';
import * as fixtures from '../src/index.js';
import {
  buildExecution,
  buildExecutions,
  buildStackTrace,
  buildStackTraces,
  buildTimestamp,
  executionTraits,
  type Overrides,
} from '../src/index.js';

const checkout = { labels: { team: 'checkout' } } satisfies Overrides<Execution>;
const mishap = { error: { payload: '"Out of stock"', context: 'in step "reserve"' } } as const;

test('each variant of the union has a trait, which narrows the type', () => {
  for (const [trait, { state }] of Object.entries(executionTraits)) {
    const value = buildExecution({}, { trait: trait as keyof typeof executionTraits });
    expect(value.state).toBe(state);
    expect(isExecution(value)).toBe(true);
  }
  expectTypeOf(buildExecution({}, { trait: 'failed' })).toEqualTypeOf<ExecutionFailed>();
});

test('traits are combined, later ones go over earlier ones, and overrides over all', () => {
  const value = buildExecution(
    { error: { context: 'in step "pay"' } },
    { trait: ['succeeded', 'failed', checkout, mishap] },
  );
  expect(value).toMatchObject({
    state: 'FAILED',
    labels: { team: 'checkout' },
    error: { payload: '"Out of stock"', context: 'in step "pay"' },
  });
});

test('maps are replaced, by traits as by overrides', () => {
  const value = buildExecution({ labels: { env: 'prod' } }, { trait: checkout });
  expect(value.labels).toEqual({ env: 'prod' });
});

test('a trait changes nothing else of the value', () => {
  const { labels: _labels, ...plain } = buildExecution({ state: 'ACTIVE' }, { seed: 7 });
  const { labels, ...others } = buildExecution({}, { seed: 7, trait: ['active', checkout] });
  expect(labels).toEqual({ team: 'checkout' });
  expect(others).toEqual(plain);
});

test('what a trait makes invalid is told with the seed', () => {
  const late = { createTime: '2026-03-01T00:00:00Z', startTime: '2026-02-01T00:00:00Z' };
  expect(() => buildExecution({}, { seed: 9, trait: late })).toThrow(ValidationError);
  expect(() => buildExecution({}, { seed: 9, trait: late })).toThrow('seed 9');
  expect(buildExecution({}, { trait: late, check: false })).toMatchObject(late);
});

test('a trait that does not exist does not compile, and is named where it is asked for', () => {
  // @ts-expect-error a misspelt name
  const build = () => buildExecution({}, { trait: 'faild' });
  expect(build).toThrow('There is no trait "faild"; there are active, unavailable, queued,');
});

test('an override that does not go with the variant of a trait is refused', () => {
  expect(() => buildExecution({ error: {} }, { trait: 'succeeded' })).toThrow(ValidationError);
});

test('lists take traits, too', () => {
  const values = buildExecutions(3, (index) => ({ labels: { index: String(index) } }), {
    trait: 'queued',
  });
  expect(values.map(({ state, labels }) => [state, labels?.['index']])).toEqual([
    ['QUEUED', '0'],
    ['QUEUED', '1'],
    ['QUEUED', '2'],
  ]);
});

test('each definition inside has a builder of its own', () => {
  const trace = buildStackTrace({}, { shape: 'maximal' });
  expectTypeOf(trace).toEqualTypeOf<StackTrace>();
  expect(trace.elements?.length).toBeGreaterThan(0);
  expect(buildStackTraces(3)).toHaveLength(3);
  expect(Date.parse(buildTimestamp())).toBeGreaterThan(0);
});

test('overrides of a definition inside are checked as well', () => {
  expect(() => buildTimestamp('yesterday', { seed: 3 })).toThrow(
    'With these overrides it is no valid Timestamp. Correct them, or keep them by check: false.\n(built with seed 3)',
  );
});

test('what definitions inside are built of is valid inside of a whole, for any seed', () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const error = fixtures.buildExecutionError({}, { seed });
    const stateError = fixtures.buildStateError({}, { seed });
    expect(isExecution(buildExecution({ state: 'FAILED', error }, { seed }))).toBe(true);
    expect(isExecution(buildExecution({ state: 'UNAVAILABLE', stateError }, { seed }))).toBe(true);
  }
});
