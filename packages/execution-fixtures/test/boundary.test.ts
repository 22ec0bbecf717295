import type { Execution, ExecutionInput } from '@trefoil/execution-types';
import { validateExecution, validateExecutionInput } from '@trefoil/execution-validators';
import { describe, expect, test } from 'vitest';
import { boundaryExecutionInputs, boundaryExecutions } from '../src/boundary.js';

const faces = [
  { name: 'Execution', cases: boundaryExecutions, validate: validateExecution },
  { name: 'ExecutionInput', cases: boundaryExecutionInputs, validate: validateExecutionInput },
];

describe.each(faces)('$name', ({ cases, validate }) => {
  test('each value is valid, and has a name of its own', () => {
    for (const { name, value } of cases()) expect(validate(value).issues, name).toBeUndefined();
    const names = cases().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('each call gives fresh values', () => {
    expect(cases()[0]?.value).not.toBe(cases()[0]?.value);
  });
});

const all = new Map(boundaryExecutions().map(({ name, value }) => [name, value]));
const valueOf = (name: string): Execution | undefined => all.get(name);

test('lengths are counted in characters, also in those beyond 16 bits, and in bytes', () => {
  const bytes = (text = '') => new TextEncoder().encode(text).length;
  const wide = '/argument has 32768 bytes of wide characters';
  expect(bytes(valueOf('/argument has 32768 bytes')?.argument)).toBe(32_768);
  expect(bytes(valueOf(wide)?.argument)).toBe(32_768);
  const label = (name: string) => Object.values(valueOf(name)?.labels ?? {})[0] ?? '';
  expect(label('/labels/team has 63 characters')).toHaveLength(63);
  expect(label('/labels/team has 62 characters')).toHaveLength(62);
  expect([...label('/labels/team has 63 astral characters')]).toHaveLength(63);
  expect(label('/labels/team has 63 astral characters')).toHaveLength(126);
});

test('moments, whole numbers and maps are at their ends', () => {
  expect(valueOf('/createTime is the latest moment')?.createTime).toBe(
    '9999-12-31T23:59:59.999999999Z',
  );
  const line = '/error/stackTrace/elements/0/position/line';
  expect(JSON.stringify(valueOf(`${line} is the least int64`))).toContain('"-9223372036854775808"');
  expect(valueOf('/labels is empty')?.labels).toEqual({});
  expect(Object.keys(valueOf('/labels has 64 properties')?.labels ?? {})).toHaveLength(64);
});

test('of any two optional properties of an input, all four ways occur', () => {
  const values = boundaryExecutionInputs()
    .filter(({ pointer }) => pointer === '')
    .map(({ value }) => value);
  const names = Object.keys(values[0] ?? {}) as (keyof ExecutionInput)[];
  expect(names.length).toBeGreaterThan(3);
  for (const one of names) {
    for (const other of names.filter((name) => name > one)) {
      const ways = values.map((value) => `${one in value} ${other in value}`);
      expect(new Set(ways).size, `${one} and ${other}`).toBe(4);
    }
  }
});
