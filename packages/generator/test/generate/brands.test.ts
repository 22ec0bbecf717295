import { expect, test } from 'vitest';
import { generate } from '../../src/generate.js';
import { makeProject } from '../commands/project-on-disk.js';
import { compile } from '../targets/types/compiler.js';

const schema = {
  title: 'Order',
  type: 'object',
  properties: {
    id: { $ref: '#/$defs/OrderId' },
    customer: { $ref: '#/$defs/CustomerId' },
    createdAt: { type: 'string', format: 'date-time', readOnly: true },
    seen: { type: 'array', items: { type: 'string', format: 'date-time' } },
  },
  required: ['id'],
  $defs: {
    OrderId: { type: 'string', pattern: '^A-[0-9]+$' },
    CustomerId: { type: 'string', pattern: '^C-[0-9]+$' },
  },
};

const use = `
import { buildOrder } from './out/order/fixtures/index.js';
import type { CustomerId, DateTime, Order, OrderId } from './out/order/types/index.js';
import { isOrder, isOrderId, parseOrder, toOrderInput } from './out/order/validators/index.js';

export function idOf(value: unknown): OrderId | undefined {
  if (isOrderId(value)) return value;
  return isOrder(value) ? value.id : undefined;
}
export const built: OrderId = buildOrder({ id: 'A-1', seen: ['2020-01-01T00:00:00Z' as DateTime] }).id;
export const order: Order = { ...parseOrder('{}'), id: 'A-1' as OrderId };
export const input: OrderId = toOrderInput(order).id;
export const text: string = order.createdAt ?? order.id;
export const wrong: CustomerId = order.id;
export const plain: OrderId = 'A-1';
`;

test('strings with a type of their own are given by guards and builders, and by nothing else', async () => {
  const project = makeProject({ 'order.schema.json': schema, 'use.ts': use });
  const { files, diagnostics } = await generate(
    {
      schemas: [
        {
          input: 'order.schema.json',
          output: { folder: 'out' },
          formats: 'assert',
          types: { brands: ['OrderId', 'CustomerId', 'date-time'] },
        },
      ],
    },
    { directory: project.root },
  );
  expect(diagnostics).toEqual([]);
  const modules = files.filter(({ path }) => path.endsWith('.ts'));
  const complaints = compile(
    new Map([
      ...modules.map(({ path, text }) => [path, text] as const),
      [`${project.root}/use.ts`, use],
    ]),
  );
  const lines = use.split('\n');
  const found = [...complaints].flatMap(([path, all]) =>
    [...all].map(([line, text]) => (path.endsWith('use.ts') ? lines[line] : `${path}: ${text}`)),
  );
  expect(found).toEqual([
    'export const wrong: CustomerId = order.id;',
    "export const plain: OrderId = 'A-1';",
  ]);
});
