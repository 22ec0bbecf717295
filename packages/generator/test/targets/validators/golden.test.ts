import { expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { readModel } from '../../../src/read-model.js';
import { emitFiles } from './emit.js';

async function textOf(file: string, schema: Json): Promise<string> {
  const { model } = await readModel({ uri: 'order.json', value: schema }, { name: 'Order' });
  if (model === undefined) throw new Error('no model');
  return emitFiles(model).files.find(({ path }) => path === file)?.text ?? '';
}

const order: Json = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1 },
    state: { enum: ['open', 'paid'] },
    paidAt: { type: 'string', pattern: '^\\d{4}$', 'x-message': 'a year has four digits' },
    lines: { type: 'array', items: { $ref: '#/$defs/Line' } },
  },
  required: ['id'],
  additionalProperties: false,
  if: { properties: { state: { const: 'open' } }, required: ['state'] },
  then: { properties: { paidAt: false } },
  $defs: { Line: { type: 'object', properties: { quantity: { type: 'integer', minimum: 1 } } } },
};

test('a type guard: one loop where all properties are bound, rules that need two of them after it', async () => {
  expect(await textOf('matches.ts', order)).toBe(`\
// Generated for a test.

import { orderPaidAtPattern } from './constants.js';
import { isObject } from './runtime/is-object.js';
import { isPlain, ownProperties } from './runtime/own-properties.js';

/** \`#\` */
export function matchesOrder(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value['id'] === undefined) return false;
  let id: unknown;
  let state: unknown;
  let paidAt: unknown;
  for (const key in value) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
    const property = value[key];
    if (property === undefined) continue;
    switch (key) {
      case 'id':
        if (typeof property !== 'string' || property.length === 0) return false;
        id = property;
        break;
      case 'state':
        if (property !== 'open' && property !== 'paid') return false;
        state = property;
        break;
      case 'paidAt':
        if (typeof property !== 'string' || !orderPaidAtPattern.test(property)) return false;
        paidAt = property;
        break;
      case 'lines':
        if (!Array.isArray(property)) return false;
        for (let index = 0; index < property.length; index += 1) {
          const item: unknown = property[index];
          if (!matchesLine(item)) return false;
        }
        break;
      default:
        return false;
    }
  }
  if (id === undefined || (state === 'open' && paidAt !== undefined)) return false;
  return true;
}

/** \`#/$defs/Line\` */
export function matchesLine(value: unknown): boolean {
  if (!isObject(value)) return false;
  let { quantity } = value;
  if (!isPlain(value) || 'quantity' in Object.prototype) ({ quantity } = ownProperties(value));
  if (
    quantity !== undefined &&
    (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1)
  ) {
    return false;
  }
  return true;
}
`);
});

test("all issues: the type alone, then the rest; an author's sentence has a name", async () => {
  const { properties } = order as { readonly properties: Readonly<Record<string, Json>> };
  const { paidAt = true } = properties;
  expect(
    await textOf('issues.ts', { type: 'object', properties: { paidAt }, required: ['paidAt'] }),
  ).toBe(`\
// Generated for a test.

import { orderPaidAtMessage, orderPaidAtPattern } from './constants.js';
import { type Found, type Rule, report } from './runtime/found.js';
import { isObject } from './runtime/is-object.js';
import { isPlain, ownProperties } from './runtime/own-properties.js';
import { tellMissing } from './runtime/tell-missing.js';

const objectRule: Rule = { keyword: 'type', expected: ['object'], sentence: 'must be an object' };
const requiredPaidAtRule: Rule = {
  keyword: 'required',
  expected: 'paidAt',
  sentence: 'must have the property "paidAt"',
  tell: tellMissing,
};

const orderPaidAtTypeRule: Rule = {
  keyword: 'type',
  expected: ['string'],
  sentence: orderPaidAtMessage,
  authored: true,
  needed: true,
};
const orderPaidAtPatternRule: Rule = {
  keyword: 'pattern',
  expected: '^\\\\d{4}$',
  sentence: orderPaidAtMessage,
  authored: true,
};

/** \`#\` */
export function orderIssues(value: unknown): Found {
  let found: Found;
  if (!isObject(value)) {
    return report(found, value, objectRule, '');
  }
  let { paidAt } = value;
  if (!isPlain(value) || 'paidAt' in Object.prototype) ({ paidAt } = ownProperties(value));
  if (paidAt !== undefined) {
    if (typeof paidAt !== 'string') {
      found = report(found, paidAt, orderPaidAtTypeRule, '/properties/paidAt', 'paidAt');
    } else if (!orderPaidAtPattern.test(paidAt)) {
      found = report(found, paidAt, orderPaidAtPatternRule, '/properties/paidAt', 'paidAt');
    }
  }
  if (paidAt === undefined) {
    found = report(found, undefined, requiredPaidAtRule, '');
  }
  return found;
}
`);
});

test('a pattern that may take very long is a table', async () => {
  const schema = { type: 'string', pattern: '^(a|aa)+$' };
  expect(await textOf('constants.ts', schema)).toBe(`\
// Generated for a test.

import { type Matcher, makeMatcher } from './runtime/matcher.js';

/**
 * Finds with one step for each character what this regular expression might take very long for:
 * /^(a|aa)+$/u
 */
export const orderPattern: Matcher = /* @__PURE__ */ makeMatcher({
  units: false,
  starts: [0, 97, 98],
  kinds: [0, 1, 0],
  steps: [
    [-1, 1],
    [-1, 1],
  ],
  ends: [1],
});
`);
});
