import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/model/json.js';
import { type Named, nameDefinitions } from '../../src/model/names.js';
import { modelOf } from '../normalize/read-schema.js';

const place = (pointer: string, more: Partial<Named> = {}): Named => ({
  origin: { uri: 'my-order.schema.json', pointer },
  ...more,
});

const namesOf = (definitions: readonly Named[], rootName?: string) =>
  nameDefinitions(definitions, rootName).names;

describe('the root', () => {
  const cases: readonly (readonly [
    more: Partial<Named>,
    given: string | undefined,
    name: string,
  ])[] = [
    [{}, undefined, 'MyOrder'],
    [{ identifier: 'https://example.com/schemas/line-item.json' }, undefined, 'LineItem'],
    [{ identifier: 'urn:shop:order' }, undefined, 'Order'],
    [{ identifier: 'urn:shop:order', title: 'The order' }, undefined, 'TheOrder'],
    [{ title: 'The order' }, 'Mine', 'Mine'],
    [{ title: '注文' }, undefined, 'MyOrder'],
    [{ title: 'Error' }, undefined, 'ErrorValue'],
    [{ title: '3D model' }, undefined, '_3DModel'],
    [{ title: '\u202eevil' }, undefined, 'Evil'],
  ];
  test.each(cases)('%j %s: %s', (more, given, name) => {
    expect(namesOf([place('', more)], given)).toEqual([name]);
  });
});

describe('definitions', () => {
  const cases: readonly (readonly [pointer: string, name: string])[] = [
    ['/$defs/Step', 'Step'],
    ['/definitions/stack_trace-element', 'StackTraceElement'],
    ['/$defs/HTTPServer', 'HTTPServer'],
    ['/$defs/Error', 'OrderError'],
    ['/$defs/string', 'OrderString'],
    ['/$defs/any', 'Any'],
    ['/$defs/class', 'Class'],
    ['/$defs/__proto__', 'Proto'],
    ['/$defs/..~1..~1evil', 'Evil'],
    ['/$defs/CON', 'CON'],
    ['/$defs/', 'OrderSchema'],
    ['/$defs/2d', '_2d'],
    ['/definitions/Value<(number[]|null)>', 'ValueNumberArrayNull'],
    [`/$defs/${'l'.repeat(500)}`, `L${'l'.repeat(79)}`],
    ['/properties/lines/items', 'LinesItem'],
    ['/properties/address', 'Address'],
    ['/properties/items', 'Items'],
    ['/items', 'Item'],
    ['/additionalProperties', 'Value'],
  ];
  test.each(cases)('%s: %s', (pointer, name) => {
    expect(namesOf([place('', { title: 'Order' }), place(pointer)])[1]).toBe(name);
  });

  test('a title counts where there is no key of its own', () => {
    const title = 'Postal address';
    expect(namesOf([place('', { title: 'Order' }), place('/properties/a', { title })])[1]).toBe(
      'PostalAddress',
    );
    expect(namesOf([place('', { title: 'Order' }), place('/$defs/a', { title })])[1]).toBe('A');
  });
});

describe('several definitions that would have one name', () => {
  const names = (...pointers: readonly string[]) =>
    namesOf([place('', { title: 'Run' }), ...pointers.map((pointer) => place(pointer))]).slice(1);

  test('are told apart by where they are', () => {
    expect(names('/$defs/Step/$defs/Cause', '/$defs/Trace/$defs/Cause')).toEqual([
      'StepCause',
      'TraceCause',
    ]);
    expect(names('/$defs/Cause', '/$defs/Trace/$defs/Cause')).toEqual(['Cause', 'TraceCause']);
    expect(names('/$defs/Run')).toEqual(['RunRun']);
    expect(names('/$defs/a b', '/$defs/a-b')).toEqual(['RunAB', 'RunAB2']);
  });

  test('are called the same in any order', () => {
    const pointers = ['/$defs/a b', '/$defs/a-b', '/$defs/AB', '/$defs/x/$defs/AB', '/$defs/RunAB'];
    const forwards = names(...pointers);
    const backwards = [...names(...[...pointers].reverse())].reverse();
    expect(new Set(forwards).size).toBe(pointers.length);
    expect(backwards).toEqual(forwards);
  });

  test('are reported', () => {
    const { diagnostics } = nameDefinitions([place('', { title: 'Run' }), place('/$defs/Run')]);
    expect(diagnostics).toMatchObject([
      { code: 'name-settled', severity: 'info', at: { pointer: '/$defs/Run' } },
    ]);
  });
});

test('another field and another order rename nothing', async () => {
  const name = async (schema: Json) => {
    const { definitions } = await modelOf(schema);
    return Object.fromEntries(definitions.map(({ id, name: each }) => [id, each]));
  };
  const $defs = { Line: {}, Error: {}, 'stack trace': {} };
  const before = await name({ title: 'Order', $defs, properties: { a: { $ref: '#/$defs/Line' } } });
  const after = await name({
    properties: {
      z: { $ref: '#/$defs/stack trace' },
      a: { $ref: '#/$defs/Line' },
      n: { $ref: '#/$defs/Error' },
    },
    $defs: { 'stack trace': {}, Error: {}, New: {}, Line: {} },
    title: 'Order',
  });
  expect(after).toEqual({ ...before, '#/$defs/New': 'New' });
});
