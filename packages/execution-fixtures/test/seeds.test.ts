import { expect, test } from 'vitest';
import { buildExecution, buildExecutionInput, buildExecutions } from '../src/index.js';
import { buildExecution as buildUnchecked } from '../src/unchecked.js';

test('the same seed gives the same value', () => {
  for (const seed of [0, 1, -1, 2 ** 31, 0.5, 'a seed']) {
    expect(buildExecution(undefined, { seed })).toEqual(buildExecution(undefined, { seed }));
  }
  expect(buildExecution()).toEqual(buildExecution(undefined, { seed: 0 }));
  expect(buildUnchecked(undefined, { seed: 5 })).toEqual(buildExecution(undefined, { seed: 5 }));
});

test('other seeds give other values', () => {
  const texts = Array.from({ length: 1000 }, (_, seed) =>
    JSON.stringify(buildExecution(undefined, { seed, shape: 'maximal' })),
  );
  expect(new Set(texts).size).toBe(1000);
});

test('an override changes nothing but itself', () => {
  const { labels: _labels, ...rest } = buildExecution(
    { labels: { a: 'b' } },
    { seed: 9, shape: 'maximal' },
  );
  const { labels: _other, ...plain } = buildExecution(undefined, { seed: 9, shape: 'maximal' });
  expect(rest).toEqual(plain);
});

test('a longer list begins with the shorter one as long as it is short', () => {
  expect(buildExecutions(20).slice(0, 5)).toEqual(buildExecutions(5));
});

test('the values of seed 42 stay what they are in every patch release', () => {
  expect(buildExecution(undefined, { seed: 42 })).toMatchInlineSnapshot(`
    {
      "argument": "{"orderId":"A-40674","items":[{"sku":"TR-3","quantity":7}]}",
      "callLogLevel": "LOG_ERRORS_ONLY",
      "createTime": "2026-04-23T10:34:08.186792502Z",
      "executionHistoryLevel": "EXECUTION_HISTORY_DETAILED",
      "name": "projects/harbor-staging-542/locations/us-east4/workflows/collect-invoices/executions/adee3c03-2c75-4c7d-9303-60ed17f4477c",
      "state": "QUEUED",
    }
  `);
  expect(buildExecution({ state: 'FAILED' }, { seed: 42, shape: 'maximal' }).error)
    .toMatchInlineSnapshot(`
    {
      "context": "division by zero
    in step "calculate", routine "main", line: 6",
      "payload": "{"message":"division by zero","tags":["ZeroDivisionError"]}",
      "stackTrace": {
        "elements": [
          {
            "position": {
              "column": "40",
              "length": "21",
              "line": "40",
            },
            "routine": "fulfill_order",
            "step": "reserve_stock",
          },
        ],
      },
    }
  `);
  expect(buildExecutionInput(undefined, { seed: 42, shape: 'maximal' })).toMatchInlineSnapshot(`
    {
      "argument": "["us-central1","europe-west9"]",
      "callLogLevel": "LOG_ALL_CALLS",
      "disableConcurrencyQuotaOverflowBuffering": true,
      "executionHistoryLevel": "EXECUTION_HISTORY_LEVEL_UNSPECIFIED",
      "labels": {
        "cost-center": "cc-5333",
        "região": "são-paulo",
      },
    }
  `);
});

test('a base moves the moments of a value, and nothing else', () => {
  const [usual, moved] = [undefined, '2035-06-01T12:00:00+02:00'].map((base) =>
    buildExecution({ state: 'SUCCEEDED' }, { seed: 7, ...(base !== undefined && { base }) }),
  );
  expect(moved?.createTime).toMatch(/^203[56]-/);
  expect(moved?.duration).toBe(usual?.duration);
  expect(moved?.labels).toEqual(usual?.labels);
  expect(moved?.name).toBe(usual?.name);
  const first = ({ createTime = '' }) => Date.parse(createTime);
  expect(first(moved ?? {}) - first(usual ?? {})).toBe(
    Date.parse('2035-06-01T10:00:00Z') - Date.parse('2026-01-15T10:00:00Z'),
  );
});

test('a base without a zone, or so late that a value would be invalid, is refused', () => {
  expect(() => buildExecution(undefined, { base: '2030-01-01' })).toThrow(
    'The base must be a date-time with its zone, like "2030-01-01T00:00:00Z"; got "2030-01-01".',
  );
  const late = () => buildExecution(undefined, { shape: 'maximal', base: '9999-12-31T23:59:59Z' });
  expect(late).toThrow('(built with seed 0)');
});
