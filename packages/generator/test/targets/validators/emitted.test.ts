import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../src/model/check.js';
import type { Json } from '../../../src/model/json.js';
import { emit, type Emitted, makeFolder } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** The verdict that guard, validation and interpreter share, as keyword and pointer of each issue. */
function verdictOf({ is, validate, model }: Emitted, value: unknown): readonly string[] {
  const issues = validate(value).issues ?? [];
  const told = issues.map(({ keyword, pointer }) => `${keyword} ${pointer}`);
  expect(is(value)).toBe(told.length === 0);
  expect(
    check(model, value)
      .map(({ keyword, pointer }) => `${keyword} ${pointer}`)
      .sort(),
  ).toEqual([...told].sort());
  return told;
}

describe('data of any depth, where the schema is recursive', () => {
  const nest = (depth: number): unknown => {
    let value: unknown = {};
    for (let level = 0; level < depth; level += 1) value = { child: value };
    return value;
  };

  test('is an issue below the limit, never an exception', async () => {
    const tree = await emit(folder, 'tree', {
      title: 'Tree',
      type: 'object',
      properties: { child: { $ref: '#' }, children: { type: 'array', items: { $ref: '#' } } },
    });
    expect(tree.is(nest(1999))).toBe(true);
    expect(tree.is(nest(2000))).toBe(false);
    expect(tree.is(nest(100_000))).toBe(false);
    const [issue, ...others] = tree.validate(nest(100_000)).issues ?? [];
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ keyword: 'maxDepth', expected: 2000, path: { length: 2000 } });
    const cyclic: Record<string, unknown> = {};
    cyclic['child'] = cyclic;
    expect(tree.validate(cyclic).issues?.map(({ keyword }) => keyword)).toEqual(['maxDepth']);
  });

  test('has the limit of the options', async () => {
    const schema = { title: 'Tree', properties: { child: { $ref: '#' } } };
    const tree = await emit(folder, 'small-tree', schema, { maxDepth: 3 });
    expect(tree.is(nest(2))).toBe(true);
    expect(tree.validate(nest(3)).issues?.map(({ pointer }) => pointer)).toEqual([
      '/child/child/child',
    ]);
  });

  test('costs no more than one look where schemas refer to one another twice', async () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index): [string, Json] => {
        const $ref = `#/$defs/d${index + 1}`;
        return [`d${index}`, { allOf: [{ $ref }, { $ref }] }];
      }),
    );
    const bomb = await emit(folder, 'bomb', {
      title: 'T',
      $ref: '#/$defs/d0',
      $defs: { ...$defs, d40: { type: 'object' } },
    });
    expect(bomb.is({})).toBe(true);
    expect(bomb.validate(1).issues).toHaveLength(1);
  });
});

describe('unions', () => {
  const shapes: Json = {
    title: 'Shape',
    oneOf: [
      {
        type: 'object',
        properties: { kind: { const: 'circle' }, radius: { type: 'number' } },
        required: ['kind', 'radius'],
      },
      {
        type: 'object',
        properties: { kind: { const: 'square' }, side: { type: 'number' } },
        required: ['kind', 'side'],
      },
      { type: 'string' },
    ],
  };

  test('tell the issues of the option that was meant', async () => {
    const shape = await emit(folder, 'shape', shapes);
    expect(verdictOf(shape, { kind: 'circle', radius: 1 })).toEqual([]);
    expect(verdictOf(shape, 'round')).toEqual([]);
    expect(verdictOf(shape, { kind: 'square', side: 'long' })).toEqual(['type /side']);
    expect(verdictOf(shape, { kind: 'triangle' })).toEqual(['oneOf ']);
    expect(verdictOf(shape, 5)).toEqual(['oneOf ']);
  });
});

describe('names', () => {
  test('of properties hide nothing', async () => {
    const names = [
      'report',
      'found',
      'value',
      'key',
      'isObject',
      'matchesT',
      'tIssues',
      'tReportPattern',
      'class',
      'a-b',
      'a_b',
      '1',
      '',
      '__proto__',
      'constructor',
      'ünïcode',
      'A',
    ];
    const hidden = await emit(folder, 'names', {
      title: 'T',
      type: 'object',
      properties: Object.fromEntries(
        names.map((name) => [name, { type: 'string', pattern: '^x' }]),
      ),
      required: names,
      dependentRequired: Object.fromEntries(names.map((name) => [name, names])),
    });
    const good = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(verdictOf(hidden, good)).toEqual([]);
    expect(verdictOf(hidden, { ...good, report: 'y' })).toEqual(['pattern /report']);
    const { class: _, ...without } = good;
    expect(hidden.validate(without).issues?.length).toBe(names.length);
    const { report: __, ...withoutReport } = good;
    expect(hidden.is(withoutReport)).toBe(false);
  });

  test.each([
    'Result',
    'Issue',
    'ValidationError',
    'StandardSchema',
    'Json',
    'Standard',
    'Object',
    'DateTime',
  ])('of a root may be %s', async (title) => {
    const emitted = await emit(
      folder,
      `root-${title}`,
      { title, type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
      { formats: 'assert' },
    );
    expect(emitted.is({ at: '2024-01-01T00:00:00Z' })).toBe(true);
    expect(emitted.is({ at: 'x' })).toBe(false);
  });
});

test('properties that share their code have pointers of their own', async () => {
  const text: Json = { type: 'string', minLength: 2 };
  const names = ['a', 'b', 'c-d', 'e/f', '${key}', '`', '__proto__'];
  const shared = await emit(folder, 'shared', {
    title: 'T',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, text])),
    additionalProperties: false,
  });
  const issues = shared.validate(Object.fromEntries(names.map((name) => [name, 'x']))).issues ?? [];
  expect(issues.map(({ schemaPointer }) => schemaPointer)).toEqual(
    names.map((name) => `/properties/${name.replaceAll('/', '~1')}/minLength`),
  );
  const printed = shared.files.find(({ path }) => path === 'issues.ts')?.text ?? '';
  expect(printed.match(/found = report\(/g)).toHaveLength(9);
  expect(printed).toContain('report(found, property, stringRule, `/properties/${key}`, key)');
});

test('both faces share what is equal in them', async () => {
  const { files } = await emit(folder, 'faces', {
    title: 'T',
    type: 'object',
    properties: {
      id: { type: 'string', readOnly: true },
      labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
    },
  });
  const printed = files.find(({ path }) => path === 'matches.ts')?.text ?? '';
  expect(printed.match(/function matches\w+/g)).toEqual([
    'function matchesT',
    'function matchesTInput',
    'function matchesTLabels',
  ]);
});

describe('options', () => {
  test('without messages, the keyword stands for the sentence', async () => {
    const emitted = await emit(
      folder,
      'bare',
      {
        title: 'T',
        type: 'object',
        properties: { a: { type: 'string' } },
        required: ['b'],
        additionalProperties: false,
      },
      { messages: false },
    );
    expect(emitted.files.find(({ path }) => path === 'runtime/finish.ts')?.text).not.toContain(
      'describe',
    );
    expect(emitted.files.find(({ path }) => path === 'issues.ts')?.text).not.toContain('must');
    expect(emitted.validate({ a: 1, c: 1 }).issues?.map(({ message }) => message)).toEqual([
      'type',
      'additionalProperties',
      'required',
    ]);
    expect(emitted.files.some(({ path }) => path.endsWith('describe.ts'))).toBe(false);
  });

  test('formats are rules only where they are asserted', async () => {
    const schema: Json = { title: 'T', type: 'string', format: 'ipv4' };
    const asserted = await emit(folder, 'asserted', schema, { formats: 'assert' });
    expect(verdictOf(asserted, '127.0.0.1')).toEqual([]);
    expect(verdictOf(asserted, '127.0.0.256')).toEqual(['format ']);
    const annotated = await emit(folder, 'annotated', schema);
    expect(verdictOf(annotated, '127.0.0.256')).toEqual([]);
    expect(annotated.files.some(({ path }) => path.includes('ipv4'))).toBe(false);
  });

  test('the value of an enum that may have been meant is named, unless messages are left out', async () => {
    const schema: Json = {
      title: 'T',
      type: 'object',
      properties: { state: { enum: ['open', 'paid', 3] } },
    };
    const told = async (name: string, options: { readonly messages?: boolean }) => {
      const emitted = await emit(folder, name, schema, options);
      return ['opne', 'pai', 3.5, null, 'x'].map(
        (state) => emitted.validate({ state }).issues?.[0]?.message,
      );
    };
    const known = 'must be one of "open", "paid" or 3';
    expect(await told('choice', {})).toEqual([
      `${known}; got "opne"`,
      `${known}; got "pai"; did you mean "paid"?`,
      `${known}; got 3.5`,
      `${known}; got null. Instead of null, omit the property`,
      `${known}; got "x"`,
    ]);
    expect(new Set(await told('bare-choice', { messages: false }))).toEqual(new Set(['enum']));
  });

  test('long enums are looked up', async () => {
    const values = Array.from({ length: 40 }, (_, index) => `v${index}`);
    const emitted = await emit(folder, 'long', { title: 'T', enum: [...values, 1, null] });
    expect(verdictOf(emitted, 'v39')).toEqual([]);
    expect(verdictOf(emitted, null)).toEqual([]);
    expect(verdictOf(emitted, 'v40')).toEqual(['enum ']);
    expect(emitted.validate('v40').issues?.[0]?.expected).toEqual([...values, 1, null]);
  });
});

describe('the request form', () => {
  test('loses what is output only, at every depth', async () => {
    const emitted = await emit(folder, 'order', {
      title: 'Order',
      type: 'object',
      properties: {
        id: { type: 'string', readOnly: true },
        lines: { type: 'array', items: { $ref: '#/$defs/Line' } },
        notes: { type: 'object', additionalProperties: { $ref: '#/$defs/Line' } },
        payment: {
          oneOf: [
            {
              type: 'object',
              properties: { card: { type: 'string' }, token: { type: 'string', readOnly: true } },
              required: ['card'],
            },
            { type: 'object', properties: { iban: { type: 'string' } }, required: ['iban'] },
          ],
        },
      },
      required: ['id'],
      $defs: {
        Line: {
          type: 'object',
          properties: {
            sku: { type: 'string' },
            price: { type: 'number', readOnly: true },
            parts: { type: 'array', items: { $ref: '#/$defs/Line' } },
          },
        },
      },
    });
    const { toOrderInput, isOrderInput, isOrder } = emitted.all;
    const line = { sku: 'a', price: 1, extra: true, parts: [{ sku: 'b', price: 2 }] };
    const order = {
      id: 'o',
      lines: [line],
      notes: { x: line, __proto__: null },
      payment: { card: 'c', token: 't' },
      unknown: 1,
    };
    expect(isOrder?.(order)).toBe(true);
    expect(isOrderInput?.(order)).toBe(false);
    const picked = { sku: 'a', parts: [{ sku: 'b' }] };
    const input = toOrderInput?.(order);
    expect(input).toEqual({ lines: [picked], notes: { x: picked }, payment: { card: 'c' } });
    expect(isOrderInput?.(input)).toBe(true);
  });
});

test('the request form takes the option that is left, be its rules in place or its definition referred to', async () => {
  const schema = {
    title: 'Ticket',
    type: 'object',
    properties: {
      owner: {
        anyOf: [{ type: 'null' }, { $ref: '#/$defs/Person' }, { type: 'string', minLength: 2 }],
      },
    },
    $defs: {
      Person: {
        type: 'object',
        properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
        required: ['name'],
      },
    },
  };
  const { all } = await emit(folder, 'request-options', schema);
  const { toTicketInput } = all;
  expect(toTicketInput?.({ owner: { id: 7, name: 'Ada' } })).toEqual({ owner: { name: 'Ada' } });
  expect(toTicketInput?.({ owner: null })).toEqual({ owner: null });
  expect(toTicketInput?.({ owner: 'Ada' })).toEqual({ owner: 'Ada' });
  expect(() => toTicketInput?.({ owner: 'A' })).toThrow('/owner');
});
