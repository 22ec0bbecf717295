import {
  isExecution,
  isExecutionInput,
  validateExecution,
  validateExecutionInput,
} from '@trefoil/execution-validators';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { issuesOf, succeeded } from './samples.js';

/** The keyword and pointer of each issue, and whether the guards agree. */
function verdictOf(value: unknown): readonly string[] {
  const issues = issuesOf(validateExecution(value));
  expect(isExecution(value)).toBe(issues.length === 0);
  expect(isExecutionInput(value)).toBe(issuesOf(validateExecutionInput(value)).length === 0);
  return issues.map(({ keyword, pointer }) => `${keyword} ${pointer}`);
}

describe('any data gets a verdict, never an exception', () => {
  const cyclic: Record<string, unknown> = { state: 'ACTIVE' };
  cyclic['unknown'] = cyclic;
  const cyclicError: Record<string, unknown> = {};
  cyclicError['stackTrace'] = cyclicError;
  const throwing = {
    get name(): string {
      throw new Error('no');
    },
  };
  const angry = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  let deep: unknown = 'end';
  for (let level = 0; level < 100_000; level += 1) deep = { deep };

  test.each<readonly [what: string, value: unknown, verdict: readonly string[]]>([
    ['undefined', undefined, ['type ']],
    ['null', null, ['type ']],
    ['a bigint', 1n, ['type ']],
    ['a symbol', Symbol('x'), ['type ']],
    ['a function', () => 1, ['type ']],
    ['a boxed string', { workflowRevisionId: new String('x') }, ['type /workflowRevisionId']],
    ['NaN', { workflowRevisionId: Number.NaN }, ['type /workflowRevisionId']],
    ['a class instance', Object.assign(new Date(0), { state: 'ACTIVE' }), []],
    ['a null prototype', Object.assign(Object.create(null), { state: 1 }), ['type /state']],
    ['inherited properties', Object.create({ state: 1 }), []],
    [
      'a property that is not enumerable, but known',
      Object.defineProperty({}, 'state', { value: 1 }),
      ['type /state'],
    ],
    ['an unknown one', Object.defineProperty({ labels: {} }, 'other', { value: 1 }), []],
    ['a symbol as key', { [Symbol('state')]: 1 }, []],
    ['a property that is undefined', { state: undefined, labels: { A: undefined } }, []],
    [
      'a sparse array',
      { status: { currentSteps: Array.from({ length: 1 }).concat(Array(1)) } },
      ['type /status/currentSteps/0', 'type /status/currentSteps/1'],
    ],
    ['an unknown cycle', cyclic, []],
    ['a known cycle', { error: cyclicError }, []],
    ['an own __proto__', JSON.parse('{"__proto__": {"state": 1}}'), []],
    [
      'a label named __proto__',
      JSON.parse('{"labels": {"__proto__": "x"}}'),
      ['propertyNames /labels/__proto__'],
    ],
    ['names of methods', { hasOwnProperty: 1, constructor: 2, toString: 3 }, []],
    ['a getter that throws', throwing, ['unreadable /name']],
    ['a getter that nothing asks for', { error: throwing, labels: { a: 'b' } }, []],
    ['a proxy that throws where its keys matter', { labels: angry }, ['unreadable /labels']],
    ['a proxy that throws where they do not', { status: angry }, []],
    ['a revoked proxy', { labels: revoked }, ['unreadable /labels']],
    ['a very deep unknown property', { unknown: deep }, []],
    ['a very deep wrong property', { labels: { a: deep } }, ['type /labels/a']],
    ['a lone surrogate', { labels: { a: '\ud800' } }, ['pattern /labels/a']],
  ])('%s', (_, value, verdict) => {
    expect(verdictOf(value)).toEqual(verdict);
  });

  test('anything that fast-check makes up', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        (value) => {
          verdictOf(value);
          verdictOf({ ...succeeded, error: value, labels: value, status: value });
        },
      ),
      { verbose: true },
    );
  });
});

describe('a polluted Object.prototype changes no verdict', () => {
  const prototype: Record<string, unknown> = Object.prototype as never;
  afterEach(() => {
    for (const key of Object.keys(prototype)) delete prototype[key];
  });

  test.each(['state', 'labels', 'unknown', 'error', 'startTime'])('%s', (key) => {
    prototype[key] = 17;
    expect(verdictOf({})).toEqual([]);
    expect(verdictOf(succeeded)).toEqual([]);
    expect(isExecutionInput({ argument: '1' })).toBe(true);
    expect(verdictOf({ state: 5 })).toEqual(['type /state']);
    expect(verdictOf({ state: 'SUCCEEDED', error: {} })).toEqual(['false /error']);
  });
});
