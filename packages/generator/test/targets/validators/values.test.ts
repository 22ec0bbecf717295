import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { readModel } from '../../../src/read-model.js';
import { emitFiles } from './emit.js';

async function valuesOf(schema: JsonObject, functions: 'all' | 'is' = 'all') {
  const { model } = await readModel({ uri: 'order.json', value: schema }, { name: 'Order' });
  if (model === undefined) throw new Error('no model');
  const { files } = emitFiles(model, { functions });
  const textOf = (file: string) => files.find(({ path }) => path === file)?.text ?? '';
  const text = textOf('values.ts').replace('// Generated for a test.\n\n', '');
  return { text, index: textOf('index.ts') };
}

describe('the values of enums', () => {
  test('have a name by definition and by property, beside the functions', async () => {
    const { text, index } = await valuesOf({
      properties: {
        state: { enum: ['open', 'paid'] },
        unit: { $ref: '#/$defs/Unit' },
        lines: { items: { properties: { size: { enum: [1, 2, null] } } } },
      },
      $defs: { Unit: { oneOf: [{ const: 'kg', title: 'Kilogram' }, { const: 'l' }] } },
    });
    expect(text).toBe(`\
/** The values of \`Order['state']\`. */
export const orderStateValues = ['open', 'paid'] as const;

/** The values of \`Order['lines'][number]['size']\`. */
export const orderLinesSizeValues = [1, 2, null] as const;

/** The values of \`Unit\`. */
export const unitValues = ['kg', 'l'] as const;
`);
    expect(index).toContain(
      "export { orderLinesSizeValues, orderStateValues, unitValues } from './values.js';",
    );
  });

  test('are there once for both faces, open or closed', async () => {
    const { text } = await valuesOf({
      properties: {
        id: { type: 'string', readOnly: true },
        state: { type: 'string', 'x-extensible-enum': ['open', 'paid'] },
      },
    });
    expect(text).toBe(`\
/** The values of \`Order['state']\` that the schema knows. */
export const orderStateValues = ['open', 'paid'] as const;
`);
  });

  test('are those that all rules leave, and not what one option or condition says', async () => {
    const { text } = await valuesOf({
      allOf: [
        { properties: { state: { enum: ['open', 'paid', 'lost'] } } },
        { properties: { state: { enum: ['paid', 'open'] } } },
      ],
      if: { properties: { state: { enum: ['paid'] } } },
      then: { required: ['paidAt'] },
      oneOf: [{ properties: { kind: { enum: ['a'] } } }, { properties: { kind: { enum: ['b'] } } }],
    });
    expect(text).toBe(`\
/** The values of \`Order['state']\`. */
export const orderStateValues = ['open', 'paid'] as const;
`);
  });

  test('have names of their own, whatever properties are called', async () => {
    const { text, index } = await valuesOf({
      properties: {
        'a-b': { enum: ['*/', '__proto__'] },
        aB: { enum: [true] },
        '`*/': { enum: ['x'] },
        list: { enum: [['no', 'scalar']] },
      },
    });
    expect(text).toBe(`\
/** The values of \`Order['a-b']\`. */
export const orderABValues = ['*/', '__proto__'] as const;

/** The values of \`Order['aB']\`. */
export const orderABValues2 = [true] as const;

/** The values of \`Order[''*\\/']\`. */
export const orderValues = ['x'] as const;
`);
    expect(index).toContain('export { orderABValues, orderABValues2, orderValues }');
  });

  test('are not there beside guards alone', async () => {
    const { text, index } = await valuesOf({ enum: ['a', 'b'] }, 'is');
    expect([text, index.includes('Values')]).toEqual(['', false]);
  });
});
