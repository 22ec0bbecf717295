import { describe, expect, test } from 'vitest';
import { deriveFace, dropBesideReferences, hasFaces } from '../src/faces.js';

describe('the face that a client sends', () => {
  test('has no output-only property, at any depth, nor asks for one', () => {
    const schema = {
      properties: {
        id: { type: 'string', readOnly: true },
        owner: { $ref: '#/$defs/Owner' },
      },
      required: ['id', 'owner'],
      $defs: {
        Owner: {
          properties: { since: { readOnly: true }, name: {} },
          required: ['since', 'name'],
        },
      },
    };
    expect(deriveFace(schema, 'write')).toEqual({
      properties: {
        id: false,
        owner: { $ref: '#/$defs/Owner', unevaluatedProperties: false },
      },
      required: ['owner'],
      unevaluatedProperties: false,
      $defs: { Owner: { properties: { since: false, name: {} }, required: ['name'] } },
    });
  });

  test('keeps required where its loss would refuse more', () => {
    const schema = {
      properties: { id: { readOnly: true } },
      not: { required: ['id'] },
      if: { required: ['id'] },
      then: { required: ['id', 'a'] },
    };
    expect(deriveFace(schema, 'write')).toEqual({
      properties: { id: false },
      not: { required: ['id'] },
      if: { required: ['id'] },
      then: { required: ['a'] },
      unevaluatedProperties: false,
    });
  });

  test('closes objects where they are used, not where they are composed', () => {
    const schema = {
      allOf: [{ $ref: '#/$defs/Base' }],
      properties: {
        free: { type: 'object' },
        open: { properties: {}, additionalProperties: true },
        list: { items: { properties: { a: {} } } },
      },
      $defs: { Base: { properties: { b: { readOnly: true } } } },
    };
    expect(deriveFace(schema, 'write')).toEqual({
      allOf: [{ $ref: '#/$defs/Base' }],
      properties: {
        free: { type: 'object' },
        open: { properties: {}, additionalProperties: true },
        list: { items: { properties: { a: {} }, unevaluatedProperties: false } },
      },
      $defs: { Base: { properties: { b: false } } },
      unevaluatedProperties: false,
    });
  });

  test('knows the known enum values alone', () => {
    const schema = { type: 'string', pattern: '^[A-Z]+$', 'x-extensible-enum': ['A', 'B'] };
    expect(deriveFace(schema, 'write')).toEqual({
      type: 'string',
      pattern: '^[A-Z]+$',
      enum: ['A', 'B'],
    });
    expect(deriveFace(schema, 'read')).toEqual(schema);
  });
});

test('the face that a server returns has no write-only property, and stays as open as it was', () => {
  const schema = { properties: { secret: { writeOnly: true }, a: {} }, required: ['secret', 'a'] };
  expect(deriveFace(schema, 'read')).toEqual({
    properties: { secret: false, a: {} },
    required: ['a'],
  });
});

test('one face is enough where nothing says otherwise', () => {
  expect(hasFaces({ properties: { a: { items: { readOnly: true } } } })).toBe(true);
  expect(hasFaces({ allOf: [{ 'x-extensible-enum': ['A'] }] })).toBe(true);
  expect(hasFaces({ properties: { a: {} }, examples: [{ readOnly: true }] })).toBe(false);
  expect(hasFaces(true)).toBe(false);
});

test('draft-07 ignores what stands beside a reference', () => {
  const schema = {
    properties: { a: { $ref: '#/definitions/A', type: 'object' }, $ref: { type: 'string' } },
    definitions: { A: { const: { $ref: 'data', b: 1 } } },
  };
  expect(dropBesideReferences(schema)).toEqual({
    properties: { a: { $ref: '#/definitions/A' }, $ref: { type: 'string' } },
    definitions: { A: { const: { $ref: 'data', b: 1 } } },
  });
});
