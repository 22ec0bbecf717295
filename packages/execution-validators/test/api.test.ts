import type { Execution, KnownCallLogLevel, KnownState } from '@trefoil/execution-types';
import {
  assertExecution,
  assertExecutionInput,
  callLogLevelValues,
  isExecution,
  isExecutionInput,
  type Issue,
  parseExecution,
  parseExecutionInput,
  stateValues,
  stringifyExecution,
  stringifyExecutionInput,
  toExecutionInput,
  validateExecution,
  validateExecutionInput,
  ValidationError,
} from '@trefoil/execution-validators';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { failed, issuesOf, succeeded, thrownBy } from './samples.js';

describe('isExecution and isExecutionInput', () => {
  test('take what the service returns, and what a client sends', () => {
    expect(isExecution(succeeded)).toBe(true);
    expect(isExecution(failed)).toBe(true);
    expect(isExecution({})).toBe(true);
    expect(isExecutionInput({ argument: '{"orderId":"A-1"}', labels: { team: 'checkout' } })).toBe(
      true,
    );
  });

  test('tolerate what is new in answers, and refuse it in requests', () => {
    const news = { callLogLevel: 'LOG_EVERYTHING', newField: 1 };
    expect(isExecution(news)).toBe(true);
    expect(isExecutionInput({ callLogLevel: 'LOG_EVERYTHING' })).toBe(false);
    expect(isExecutionInput({ newField: 1 })).toBe(false);
  });

  test('narrow the type', () => {
    const value: unknown = succeeded;
    if (isExecution(value) && value.state === 'SUCCEEDED') {
      expect(value.result).toBe(succeeded.result);
    } else {
      expect.unreachable();
    }
  });
});

describe('the values of enums', () => {
  test('are those of the types, and each is valid', () => {
    expectTypeOf<(typeof stateValues)[number]>().toEqualTypeOf<KnownState>();
    expectTypeOf<(typeof callLogLevelValues)[number]>().toEqualTypeOf<KnownCallLogLevel>();
    expect(stateValues.filter((state) => !isExecution({ state }))).toEqual([]);
    expect(callLogLevelValues.every((callLogLevel) => isExecutionInput({ callLogLevel }))).toBe(
      true,
    );
  });
});

describe('validateExecution', () => {
  test('gives the same value back', () => {
    expect(validateExecution(succeeded)).toEqual({ value: succeeded });
    const result = validateExecution(succeeded);
    expect('value' in result && result.value).toBe(succeeded);
  });

  test('gives every issue, with all that one needs to show it', () => {
    const issues = issuesOf(
      validateExecution({ ...succeeded, labels: { Team: 'checkout' }, endTime: 5 }),
    );
    expect(issues).toEqual([
      {
        message: expect.stringMatching(/^must be a time like .*; got 5$/),
        path: ['endTime'],
        pointer: '/endTime',
        keyword: 'type',
        schemaPointer: '/$defs/Timestamp/type',
        expected: ['string'],
        received: 5,
      },
      {
        message:
          'label keys are lower-case letters, digits, "_" and "-", starting with a letter; got "Team"',
        path: ['labels', 'Team'],
        pointer: '/labels/Team',
        keyword: 'propertyNames',
        schemaPointer: '/properties/labels/propertyNames/pattern',
        expected: '^[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}_-]*$',
        received: 'Team',
      },
    ]);
  });

  test.each<readonly [what: string, value: unknown, pointer: string, message: string]>([
    [
      'null',
      { disableConcurrencyQuotaOverflowBuffering: null },
      '/disableConcurrencyQuotaOverflowBuffering',
      'must be true or false; got null. Instead of null, omit the property',
    ],
    [
      'null deep inside',
      { error: { context: null } },
      '/error/context',
      'must be a string; got null. Instead of null, omit the property',
    ],
    [
      'error of a success',
      { state: 'SUCCEEDED', error: {} },
      '/error',
      'only an execution that is FAILED or CANCELLED has an error; got an object',
    ],
    [
      'result of a failure',
      { state: 'FAILED', result: '1' },
      '/result',
      'only an execution that has SUCCEEDED has a result; got "1"',
    ],
    [
      'start before creation',
      { createTime: '2026-01-01T00:00:01Z', startTime: '2026-01-01T00:00:00Z' },
      '/startTime',
      'must not be before createTime; got "2026-01-01T00:00:00Z"',
    ],
    ['a list', [], '', 'must be an object; got an array'],
  ])('says what is wrong with %s', (_, value, pointer, message) => {
    expect(
      issuesOf(validateExecution(value)).map((issue) => [issue.pointer, issue.message]),
    ).toEqual([[pointer, message]]);
  });

  test('says in a request what is output only, and what may have been meant', () => {
    const issues = issuesOf(validateExecutionInput({ state: 'ACTIVE', lables: {}, argument: 'x' }));
    expect(issues.map(({ pointer, keyword, message }) => [pointer, keyword, message])).toEqual([
      ['/state', 'readOnly', 'output only: remove it; got "ACTIVE"'],
      ['/lables', 'additionalProperties', 'unknown property "lables"; did you mean "labels"?'],
      [
        '/argument',
        'x-json-text',
        'must be a string that holds JSON text, like "{\\"count\\":4}" or "null"; got "x"',
      ],
    ]);
  });

  test('names the values of an enum that is closed in a request, and the one that may have been meant', () => {
    const levels = '"CALL_LOG_LEVEL_UNSPECIFIED", "LOG_ALL_CALLS", "LOG_ERRORS_ONLY" or "LOG_NONE"';
    const message = (callLogLevel: unknown) =>
      issuesOf(validateExecutionInput({ callLogLevel })).map((issue) => issue.message);
    expect(message('LOG_NOTHING')).toEqual([`must be one of ${levels}; got "LOG_NOTHING"`]);
    expect(message('LOG_ERROR_ONLY')).toEqual([
      `must be one of ${levels}; got "LOG_ERROR_ONLY"; did you mean "LOG_ERRORS_ONLY"?`,
    ]);
  });

  test('does not call what is output only meant', () => {
    const [issue] = issuesOf(validateExecutionInput({ stat: 1 }));
    expect(issue?.message).toBe('unknown property "stat"');
  });

  test('escapes pointers', () => {
    const [issue] = issuesOf(validateExecution({ labels: { 'a/b~c': 'x' } }));
    expect(issue?.pointer).toBe('/labels/a~1b~0c');
    expect(issue?.path).toEqual(['labels', 'a/b~c']);
  });
});

describe('assertExecution', () => {
  test('passes in silence', () => {
    expect(() => assertExecution(succeeded)).not.toThrow();
    expect(() => assertExecutionInput({})).not.toThrow();
  });

  test('throws one error that shows the first five issues and carries all', () => {
    const labels = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((key) => [key, 'x']));
    const error = thrownBy(() => assertExecution({ labels }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.name).toBe('ValidationError');
    expect(error.issues).toHaveLength(7);
    expect(error.message.split('\n')).toEqual([
      'not a valid Execution:',
      ...['A', 'B', 'C', 'D', 'E'].map(
        (key) =>
          `  /labels/${key}: label keys are lower-case letters, digits, "_" and "-", starting with a letter; got "${key}"`,
      ),
      '  and 2 more',
    ]);
  });
});

describe('parseExecution and stringifyExecution', () => {
  test('read and write', () => {
    const text = stringifyExecution(succeeded);
    expect(parseExecution(text)).toEqual(succeeded);
    expect(parseExecutionInput(stringifyExecutionInput({ argument: '1' }))).toEqual({
      argument: '1',
    });
  });

  test('leave out what is undefined', () => {
    const value: Execution = { ...succeeded };
    Object.assign(value, { labels: undefined });
    expect(isExecution(value)).toBe(true);
    expect(stringifyExecution(value)).not.toContain('labels');
  });

  test.each([
    ['{\n  "state": "ACTIVE",\n}', 3, 1, 'this is not JSON: unexpected "}"'],
    ['{"state": "ACT', 1, 15, 'this is not JSON: the text ends too early'],
    ['', 1, 1, 'this is not JSON: the text ends too early'],
    ["{'state': 1}", 1, 2, 'this is not JSON: unexpected "\'"'],
  ])('bad JSON has a line and a column: %j', (text, line, column, message) => {
    const error = thrownBy(() => parseExecution(text));
    expect(
      error.issues.map((issue) => [issue.keyword, issue.line, issue.column, issue.message]),
    ).toEqual([['json', line, column, message]]);
  });

  test('invalid values have a line and a column', () => {
    const text =
      '{\n  "labels": { "Team": "x" },\n  "error": { "stackTrace": { "elements": [ {}, 7 ] } }\n}';
    const error = thrownBy(() => parseExecution(text));
    expect(error.issues.map(({ pointer, line, column }: Issue) => [pointer, line, column])).toEqual(
      [
        ['/error/stackTrace/elements/1', 3, 48],
        ['/labels/Team', 2, 23],
      ],
    );
    expect(error.message).toContain('(line 2, column 23)');
  });
});

describe('toExecutionInput', () => {
  test('keeps what a client may send', () => {
    const request = {
      argument: '{}',
      labels: { team: 'checkout' },
      callLogLevel: 'LOG_NONE',
    } as const;
    expect(toExecutionInput({ ...succeeded, ...request })).toEqual(request);
    expect(Object.keys(toExecutionInput({ ...succeeded, somethingNew: 1 } as Execution))).toEqual([
      'argument',
      'labels',
    ]);
  });

  test('throws the issue of a value that the schema does not know', () => {
    const error = thrownBy(() =>
      toExecutionInput({ callLogLevel: 'LOG_EVERYTHING' } as unknown as Execution),
    );
    expect(error.issues.map(({ pointer, keyword }) => [pointer, keyword])).toEqual([
      ['/callLogLevel', 'x-extensible-enum'],
    ]);
  });
});
