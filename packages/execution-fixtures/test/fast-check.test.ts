import type { Execution, ExecutionFailed, StackTrace } from '@trefoil/execution-types';
import {
  isExecution,
  isExecutionInput,
  isStackTrace,
  isTimestamp,
  validateExecution,
} from '@trefoil/execution-validators';
import {
  type Arbitrary,
  assert,
  check,
  type RunDetails,
  property,
  sample,
  tuple,
  uniqueArray,
} from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  executionArbitrary,
  executionInputArbitrary,
  invalidExecutionArbitrary,
  invalidExecutionInputArbitrary,
  stackTraceArbitrary,
  timestampArbitrary,
} from '../src/fast-check.js';
import { invalidExecutions } from '../src/index.js';

const runs = { seed: 20, numRuns: 1000 } as const;

test('values are valid, and come in all sizes', () => {
  const sizes = new Set<number>();
  assert(
    property(executionArbitrary(), executionInputArbitrary(), (execution, input) => {
      sizes.add(Object.keys(execution).length);
      return isExecution(execution) && isExecutionInput(input);
    }),
    runs,
  );
  expect(sizes.size).toBeGreaterThan(12);
  expect(sizes).toContain(0);
});

test('the longest argument and the last moment are among them', () => {
  const values = sample(executionArbitrary(), runs);
  expect(values.some(({ argument = '' }) => argument.length === 32_768)).toBe(true);
  expect(values.some(({ createTime = '' }) => createTime.startsWith('9999-12-31'))).toBe(true);
});

test('the same seed of fast-check gives the same values', () => {
  const values = sample(executionArbitrary(), { seed: 3, numRuns: 100 });
  expect(sample(executionArbitrary(), { seed: 3, numRuns: 100 })).toEqual(values);
  expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThan(80);
});

/** What a failing property is reduced to; all values on the way must be valid. */
function smallest<Value>(
  arbitrary: Arbitrary<Value>,
  isValid: (value: unknown) => boolean,
  fails: (value: Value) => boolean,
  seed: number,
): { readonly value: Value | undefined; readonly tried: number } {
  let calls = 0;
  const { counterexample, numRuns }: RunDetails<[Value]> = check(
    property(arbitrary, (value) => {
      calls += 1;
      if (!isValid(value)) throw new Error(`invalid: ${JSON.stringify(value)}`);
      return !fails(value);
    }),
    { seed, numRuns: 20_000 },
  );
  return { value: counterexample?.[0], tried: calls - numRuns };
}

const labelsOf = ({ labels = {} }: { readonly labels?: Readonly<Record<string, string>> }) =>
  Object.entries(labels);

const failures: readonly (readonly [
  says: string,
  fails: (value: Execution) => boolean,
  smallest: Execution,
])[] = [
  ['always', () => true, {}],
  ['there is a label', (value) => labelsOf(value).length > 0, { labels: { a: '' } }],
  [
    'a label has more than three characters',
    (value) => labelsOf(value).some(([, text]) => text.length > 3),
    { labels: { a: '0000' } },
  ],
  ['it took longer', ({ duration = '' }) => Number.parseFloat(duration) > 10, { duration: '11s' }],
  [
    'it took more than a minute from end to end',
    ({ createTime = '', endTime = '' }) => Date.parse(endTime) - Date.parse(createTime) > 60_000,
    { createTime: '0001-01-01T00:00:00Z', endTime: '0001-01-01T00:01:01Z' },
  ],
  ['it was cancelled', ({ state }) => state === 'CANCELLED', { state: 'CANCELLED' }],
  [
    'a state lies behind the first two',
    ({ state }) => state !== undefined && !['STATE_UNSPECIFIED', 'ACTIVE'].includes(state),
    { state: 'SUCCEEDED' },
  ],
  [
    'something is deep inside',
    ({ error }) =>
      error?.stackTrace?.elements?.some(({ position }) => Number(position?.line) > 7) === true,
    { error: { stackTrace: { elements: [{ position: { line: '8' } }] } } },
  ],
  [
    'two properties go together',
    ({ error, labels }) => error?.context !== undefined && labels !== undefined,
    { error: { context: '' }, labels: {} },
  ],
];

describe('what fails shrinks to the smallest that fails, by way of valid values', () => {
  test.each(failures)('where %s', (_says, fails, expected) => {
    for (let seed = 0; seed < 8; seed += 1) {
      const { value, tried } = smallest(executionArbitrary(), isExecution, fails, seed);
      expect(value).toEqual(expected);
      expect(tried).toBeLessThan(400);
    }
  });

  test('where there is the longest list of labels', () => {
    const { value = {}, tried } = smallest(
      executionArbitrary(),
      isExecution,
      (one) => labelsOf(one).length === 64,
      1,
    );
    expect(Object.keys(value)).toEqual(['labels']);
    expect(labelsOf(value)).toHaveLength(64);
    expect(labelsOf(value).every(([key, text]) => [...key].length <= 2 && text === '')).toBe(true);
    expect(tried).toBeLessThan(2000);
  });

  test('where a text is long', () => {
    const { value, tried } = smallest(
      executionArbitrary(),
      isExecution,
      ({ argument = '' }) => argument.length > 30_000,
      1,
    );
    expect(value).toEqual({ argument: expect.stringMatching(/^["a0]*$/) as string });
    expect(value?.argument).toHaveLength(30_001);
    expect(tried).toBeLessThan(2000);
  });

  test('where a text has parts', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const fails = ({ name }: Execution) => name?.includes('/workflows/sync') === true;
      const { value = {} } = smallest(executionArbitrary(), isExecution, fails, seed);
      expect(Object.keys(value)).toEqual(['name']);
      expect(value.name).toMatch(
        /^projects\/[0a]\/locations\/[0a]\/workflows\/sync\/executions\/[0a]$/,
      );
    }
  });

  test('of what stands inside of a value', () => {
    const fails = ({ elements = [] }: StackTrace) => elements.length > 1;
    expect(smallest(stackTraceArbitrary(), isStackTrace, fails, 1).value).toEqual({
      elements: [{}, {}],
    });
    const late = (text: string) => text >= '2026-06';
    expect(smallest(timestampArbitrary(), isTimestamp, late, 1).value).toBe('2026-06-01T00:00:00Z');
  });

  test('of what a client sends', () => {
    const arbitrary = executionInputArbitrary();
    const { value } = smallest(arbitrary, isExecutionInput, (one) => labelsOf(one).length > 1, 1);
    expect(labelsOf(value ?? {}).map(([key, text]) => [key.length, text])).toEqual([
      [1, ''],
      [1, ''],
    ]);
  });

  test('also where the test changes the values that it is given', () => {
    const empties = (value: Record<string, unknown>): boolean => {
      const fails = value['labels'] !== undefined;
      for (const name of Object.keys(value)) delete value[name];
      return fails;
    };
    const seen: string[] = [];
    check(
      property(executionArbitrary(), (value) => {
        const text = JSON.stringify(value);
        const fails = empties(value as Record<string, unknown>);
        if (fails) seen.push(text);
        return !fails;
      }),
      { seed: 1 },
    );
    expect(seen.at(-1)).toBe('{"labels":{}}');
  });

  test('also of an example that the test gives itself', () => {
    const example: Execution = { labels: { team: 'checkout' }, state: 'ACTIVE' };
    const { counterexample } = check(
      property(executionArbitrary(), ({ labels }) => labels === undefined),
      { examples: [[example]] },
    );
    expect(counterexample).toEqual([{ labels: {} }]);
  });

  test('also as a part of something else', () => {
    const list = uniqueArray(executionArbitrary(), { selector: ({ name }) => name });
    const { counterexample } = check(
      property(tuple(list, executionInputArbitrary()), ([all]) => all.length < 2),
      { seed: 4, numRuns: 1000 },
    );
    const [[all, input]] = counterexample ?? [[[], undefined]];
    expect(all).toHaveLength(2);
    expect(all.every(isExecution)).toBe(true);
    expect(JSON.stringify(all).length).toBeLessThan(80);
    expect(input).toEqual({});
  });
});

describe('overrides', () => {
  test('narrow the type, and are kept', () => {
    const failed = executionArbitrary({ state: 'FAILED', labels: { team: 'a' } });
    expectTypeOf(failed).toEqualTypeOf<Arbitrary<ExecutionFailed>>();
    const { value } = smallest(failed, isExecution, ({ error }) => error !== undefined, 1);
    expect(value).toEqual({ state: 'FAILED', labels: { team: 'a' }, error: {} });
  });

  test('of traits do the same, those beneath others with them', () => {
    const labeled = {
      state: 'CANCELLED',
      labels: { env: 'prod' },
      error: { context: 'x' },
    } as const;
    const failed = executionArbitrary(
      { labels: { team: 'a' }, error: { payload: '0' } },
      { trait: [labeled, 'failed'] },
    );
    const { value } = smallest(failed, isExecution, () => true, 1);
    expect(value).toEqual({
      state: 'FAILED',
      labels: { team: 'a' },
      error: { context: 'x', payload: '0' },
    });
    const named = executionArbitrary(undefined, { trait: 'failed' });
    expectTypeOf(named).toEqualTypeOf<Arbitrary<ExecutionFailed>>();
    expect(smallest(named, isExecution, () => true, 1).value).toEqual({ state: 'FAILED' });
  });

  test('of undefined keep a property away', () => {
    const values = sample(executionArbitrary({ name: undefined }), runs);
    expect(values.some((value) => Object.hasOwn(value, 'name'))).toBe(false);
  });

  test('that make a value invalid throw the error of the validators', () => {
    const wrong = executionArbitrary({ duration: 'long' });
    expect(() => sample(wrong, 1)).toThrow(/\/duration[^]*built with seed/);
  });

  test('options are those of the builder', () => {
    const values = sample(executionArbitrary({}, { shape: 'minimal' }), 100);
    expect(values).toEqual(values.map(() => ({})));
    const [later] = sample(
      executionArbitrary({}, { base: '2040-01-01T00:00:00Z', shape: 'maximal' }),
      1,
    );
    expect(later?.createTime).toMatch(/^2040/);
  });
});

describe('invalid values', () => {
  test('break one rule, amid other things', () => {
    const sizes = new Set<number>();
    assert(
      property(invalidExecutionArbitrary(), ({ value, pointer, keyword }) => {
        sizes.add(Object.keys(value ?? {}).length);
        const issues = validateExecution(value).issues ?? [];
        expect(issues.map((issue) => [issue.pointer, issue.keyword])).toEqual([[pointer, keyword]]);
      }),
      runs,
    );
    expect(sizes.size).toBeGreaterThan(6);
    expect(sample(invalidExecutionInputArbitrary(), 1)).toHaveLength(1);
  });

  test('shrink to nothing but the mistake', () => {
    const { counterexample } = check(
      property(invalidExecutionArbitrary(), ({ pointer }) => pointer !== '/duration'),
      { seed: 1, numRuns: 2000 },
    );
    const [found] = counterexample ?? [];
    const listed = invalidExecutions().find(({ name }) => name === found?.name);
    expect(Object.keys(found?.value ?? {})).toEqual(['duration']);
    expect(listed).toMatchObject({ pointer: '/duration', keyword: found?.keyword });
  });
});
