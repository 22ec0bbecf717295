import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { toDraft07 } from '../../../src/targets/validators/runtime/draft-07.js';

test('draft 2020-12 in the words of draft-07', () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      pair: { type: 'array', prefixItems: [{ $ref: '#/$defs/Name' }, true], items: false },
      name: { $ref: '#/$defs/Name', maxLength: 5, description: 'short' },
      data: { const: { $ref: '#/$defs/Name', prefixItems: [] } },
    },
    dependentRequired: { pair: ['name'] },
    dependentSchemas: { name: { minProperties: 2 } },
    $defs: { Name: { type: 'string' } },
  };
  const converted = toDraft07(schema);
  expect(converted).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      pair: {
        type: 'array',
        items: [{ $ref: '#/definitions/Name' }, true],
        additionalItems: false,
      },
      name: { maxLength: 5, description: 'short', allOf: [{ $ref: '#/definitions/Name' }] },
      data: { const: { $ref: '#/$defs/Name', prefixItems: [] } },
    },
    dependencies: { name: { minProperties: 2 } },
    allOf: [{ dependencies: { pair: ['name'] } }],
    definitions: { Name: { type: 'string' } },
  });
  const validate = new Ajv({ strict: false }).compile(converted);
  expect(validate({ pair: ['a', 1], name: 'abcde' })).toBe(true);
  expect(validate({ pair: ['a', 1, 2], name: 'abcde' })).toBe(false);
  expect(validate({ pair: ['a', 1] })).toBe(false);
  expect(validate({ name: 'abc' })).toBe(false);
  expect(validate({ pair: [], name: 'abcdef' })).toBe(false);
});

test('what draft-07 has no words for is said', () => {
  expect(() => toDraft07({ properties: { a: { unevaluatedProperties: false } } })).toThrow(
    'unevaluatedProperties',
  );
});
