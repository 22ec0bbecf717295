import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { sValidator } from '@hono/standard-validator';
import { initTRPC } from '@trpc/server';
import { Hono } from 'hono';
import type { Execution, ExecutionInput } from '@trefoil/execution-types';
import { executionInputSchema, executionSchema } from '@trefoil/execution-validators/schema';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { succeeded } from './samples.js';

describe('Standard Schema', () => {
  test('the objects are what the specification says', () => {
    const schema: StandardSchemaV1<Execution> = executionSchema;
    const json: StandardJSONSchemaV1<ExecutionInput> = executionInputSchema;
    expect(schema['~standard'].version).toBe(1);
    expect(schema['~standard'].vendor).toBe('trefoil');
    expect(schema['~standard'].validate(succeeded)).toEqual({ value: succeeded });
    expect(json['~standard'].version).toBe(1);
    expectTypeOf<StandardSchemaV1.InferOutput<typeof executionSchema>>().toEqualTypeOf<Execution>();
    expectTypeOf<
      StandardSchemaV1.InferInput<typeof executionInputSchema>
    >().toEqualTypeOf<ExecutionInput>();
  });

  test('the JSON Schema is the schema of the face', () => {
    const read = executionSchema['~standard'].jsonSchema.output({ target: 'draft-2020-12' });
    expect(read).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Execution',
      type: 'object',
    });
    const write = executionInputSchema['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
    expect(write).toMatchObject({ properties: { state: false }, additionalProperties: false });
  });

  test('it is written in draft-07 too, and any other dialect is refused', () => {
    const { jsonSchema } = executionSchema['~standard'];
    expect(jsonSchema.input({ target: 'draft-07' })).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { Timestamp: { type: 'string' } },
    });
    expect(() => jsonSchema.input({ target: 'openapi-3.0' })).toThrow('draft-2020-12');
  });
});

describe('libraries that take Standard Schema', () => {
  test('tRPC', async () => {
    const { router, procedure } = initTRPC.create();
    const app = router({
      create: procedure
        .input(executionInputSchema)
        .output(executionSchema)
        .mutation(({ input }) => ({ ...succeeded, argument: input.argument ?? 'null' })),
    });
    const caller = app.createCaller({});
    await expect(caller.create({ argument: '1' })).resolves.toMatchObject({
      argument: '1',
      state: 'SUCCEEDED',
    });
    await expect(caller.create({ argument: 'x{' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['argument'] }] },
    });
  });

  test('Hono', async () => {
    const app = new Hono().post(
      '/executions',
      sValidator('json', executionInputSchema),
      (context) => {
        const input: ExecutionInput = context.req.valid('json');
        return context.json({ ...input }, 201);
      },
    );
    const post = (body: unknown) =>
      app.request('/executions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await post({ labels: { team: 'a' } })).status).toBe(201);
    const refused = await post({ state: 'ACTIVE' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('output only: remove it');
  });
});
