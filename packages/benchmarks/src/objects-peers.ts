import { type } from 'arktype';
import * as valibot from 'valibot';
import * as zod from 'zod';
import type { Peer } from './peers.js';

/** Whether an object may have properties that are not declared. */
export type Closing = 'loose' | 'strict';

/** The object that benchmarks of run-time types check, as a JSON Schema; closed at every level, or open. */
export function objectSchema(closing: Closing): Record<string, unknown> {
  const object = (properties: Record<string, unknown>) => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    ...(closing === 'strict' && { additionalProperties: false }),
  });
  const number = { type: 'number' };
  const text = { type: 'string' };
  const boolean = { type: 'boolean' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...object({
      number,
      negNumber: number,
      maxNumber: number,
      string: text,
      longString: text,
      boolean,
      deeplyNested: object({ foo: text, num: number, bool: boolean }),
    }),
  };
}

/** A value of it. */
export const objectDocument = {
  number: 1,
  negNumber: -1,
  maxNumber: Number.MAX_VALUE,
  string: 'string',
  longString: 'A text that goes on for a while, as texts in real data do. '.repeat(10),
  boolean: true,
  deeplyNested: { foo: 'bar', num: 1, bool: false },
};

/** Libraries in which such a type is written by hand, each in its own way. */
export function writtenByHand(closing: Closing): readonly Peer[] {
  const strict = closing === 'strict';
  const zodObject = strict ? zod.strictObject : zod.looseObject;
  const byZod = zodObject({
    number: zod.number(),
    negNumber: zod.number(),
    maxNumber: zod.number(),
    string: zod.string(),
    longString: zod.string(),
    boolean: zod.boolean(),
    deeplyNested: zodObject({ foo: zod.string(), num: zod.number(), bool: zod.boolean() }),
  });
  const nested = { foo: valibot.string(), num: valibot.number(), bool: valibot.boolean() };
  const entries = {
    number: valibot.number(),
    negNumber: valibot.number(),
    maxNumber: valibot.number(),
    string: valibot.string(),
    longString: valibot.string(),
    boolean: valibot.boolean(),
  };
  const byValibot = strict
    ? valibot.strictObject({ ...entries, deeplyNested: valibot.strictObject(nested) })
    : valibot.looseObject({ ...entries, deeplyNested: valibot.looseObject(nested) });
  const loose = type({
    number: 'number',
    negNumber: 'number',
    maxNumber: 'number',
    string: 'string',
    longString: 'string',
    boolean: 'boolean',
    deeplyNested: { foo: 'string', num: 'number', bool: 'boolean' },
  });
  const byArktype = strict ? loose.onDeepUndeclaredKey('reject') : loose;
  return [
    { name: 'zod 4', flag: (value) => byZod.safeParse(value).success },
    { name: 'valibot', flag: (value) => valibot.is(byValibot, value) },
    { name: 'arktype', flag: (value) => byArktype.allows(value) },
  ];
}
