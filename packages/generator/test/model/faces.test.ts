import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json } from '../../src/model/json.js';
import type { Model } from '../../src/model/model.js';
import { modelOf, problemsOf, short } from '../normalize/read-schema.js';

/** The definitions of one face: `id name`. */
const face = (model: Model, wanted: 'both' | 'read' | 'write') =>
  model.definitions
    .filter(({ face: each }) => each === wanted)
    .map(({ id, name }) => `${id} ${name}`);

const rules = (model: Model, id: string) => {
  const definition = model.definitions.find((each) => each.id === id);
  return definition && short(definition.schema);
};

const accepts = (model: Model, value: Json) => ({
  read: check(model, value).length === 0,
  write:
    check(model, value, { ...(model.writeRoot && { definition: model.writeRoot }) }).length === 0,
});

const outputOnly = { types: [], origin: { false: 'readOnly' } };

test('a schema that says nothing of reading and writing has one face', async () => {
  const model = await modelOf({ title: 'T', properties: { a: { type: 'string' } } });
  expect(model.writeRoot).toBeUndefined();
  expect(face(model, 'both')).toEqual(['# T']);
  const forced = await modelOf(
    { title: 'T', properties: { a: { type: 'string' } } },
    { faces: true },
  );
  expect(forced.writeRoot).toBe('#~write');
});

test('what a server sets is forbidden, not required, and unknown properties are refused', async () => {
  const model = await modelOf({
    title: 'T',
    type: 'object',
    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
    required: ['id', 'name'],
  });
  expect(face(model, 'read')).toEqual(['# T']);
  expect(face(model, 'write')).toEqual(['#~write TInput']);
  expect(rules(model, '#~write')).toEqual({
    types: ['object'],
    object: {
      properties: [
        { name: 'id', schema: outputOnly },
        { name: 'name', schema: { types: ['string'] } },
      ],
      required: ['name'],
      additionalProperties: false,
    },
  });
  expect(accepts(model, { id: 'a', name: 'b', more: 1 })).toEqual({ read: true, write: false });
  expect(accepts(model, { name: 'b' })).toEqual({ read: false, write: true });
});

test('what a client alone sends is forbidden in what a server returns', async () => {
  const model = await modelOf({
    type: 'object',
    properties: { password: { writeOnly: true } },
    required: ['password'],
  });
  expect(rules(model, '#')).toEqual({
    types: ['object'],
    object: {
      properties: [{ name: 'password', schema: { types: [], origin: { false: 'writeOnly' } } }],
    },
  });
  expect(accepts(model, {})).toEqual({ read: true, write: false });
});

test('readOnly counts through references and allOf', async () => {
  const model = await modelOf({
    properties: { a: { $ref: '#/$defs/Id' }, b: { allOf: [{ $ref: '#/$defs/Id' }] }, c: {} },
    $defs: { Id: { type: 'string', readOnly: true } },
  });
  expect(accepts(model, { a: 'x' })).toEqual({ read: true, write: false });
  expect(accepts(model, { b: 'x' })).toEqual({ read: true, write: false });
});

test('readOnly of some options only is told', async () => {
  const union = { oneOf: [{ type: 'string', readOnly: true }, { type: 'null' }] };
  expect(await problemsOf({ properties: { a: union } })).toEqual([
    'warning access-in-branch /properties/a/oneOf/0',
  ]);
});

test('open enums are closed for clients, and their pattern goes where the values keep it', async () => {
  const model = await modelOf({
    type: 'string',
    pattern: '^[A-Z]+$',
    maxLength: 9,
    'x-extensible-enum': ['A', 'B'],
  });
  expect(rules(model, '#~write')).toEqual({
    types: ['string'],
    string: { maxLength: 9 },
    enum: { values: ['A', 'B'] },
    origin: { enum: 'x-extensible-enum' },
  });
  expect(accepts(model, 'C')).toEqual({ read: true, write: false });
});

describe('definitions', () => {
  const $defs = {
    Same: { type: 'object', additionalProperties: { $ref: '#/$defs/Same' } },
    Loop: {
      type: 'object',
      properties: { next: { $ref: '#/$defs/Loop' }, id: { readOnly: true } },
    },
    Holder: { type: 'array', items: { $ref: '#/$defs/Loop' } },
    Output: { type: 'object', properties: { a: {} } },
  };

  test('exist once where their faces are equal, and differ where they refer to one that differs', async () => {
    const model = await modelOf({
      title: 'T',
      $defs,
      properties: {
        same: { $ref: '#/$defs/Same' },
        holder: { $ref: '#/$defs/Holder' },
        output: { $ref: '#/$defs/Output', readOnly: true },
      },
    });
    expect(face(model, 'both')).toEqual(['#/$defs/Same Same']);
    expect(face(model, 'read')).toEqual([
      '# T',
      '#/$defs/Loop Loop',
      '#/$defs/Holder Holder',
      '#/$defs/Output Output',
    ]);
    expect(face(model, 'write')).toEqual([
      '#~write TInput',
      '#/$defs/Loop~write LoopInput',
      '#/$defs/Holder~write HolderInput',
    ]);
  });

  test('a name that is taken is left alone', async () => {
    const model = await modelOf({
      title: 'T',
      $defs: { TInput: {} },
      properties: { id: { readOnly: true } },
    });
    expect(face(model, 'write')).toEqual(['#~write TWriteInput']);
    expect(face(model, 'both')).toEqual(['#/$defs/TInput TInput']);
  });
});

describe('unknown properties', () => {
  const base = { type: 'object', properties: { a: { type: 'string' }, id: { readOnly: true } } };

  test('are refused at the use where definitions are put together', async () => {
    const model = await modelOf({
      title: 'T',
      $defs: { Base: base },
      allOf: [{ $ref: '#/$defs/Base' }],
      properties: { b: {} },
    });
    expect(accepts(model, { a: 'x', b: 1 })).toEqual({ read: true, write: true });
    expect(accepts(model, { a: 'x', c: 1 })).toEqual({ read: true, write: false });
    expect(rules(model, '#/$defs/Base~write')).not.toMatchObject({
      object: { additionalProperties: false },
    });
    expect(rules(model, '#~write')).toMatchObject({ object: { unevaluatedProperties: false } });
  });

  test('are refused in unions, and in values of a definition that is a part elsewhere', async () => {
    const model = await modelOf({
      $defs: { Base: base },
      properties: {
        one: { oneOf: [{ $ref: '#/$defs/Base' }, { type: 'null' }] },
        plain: { $ref: '#/$defs/Base' },
      },
    });
    expect(accepts(model, { one: { a: 'x' }, plain: { a: 'x' } })).toEqual({
      read: true,
      write: true,
    });
    expect(accepts(model, { one: { x: 1 } })).toEqual({ read: true, write: false });
    expect(accepts(model, { plain: { x: 1 } })).toEqual({ read: true, write: false });
  });

  test('stay where the author spoke of them, and in maps', async () => {
    const model = await modelOf({
      type: 'object',
      properties: {
        id: { readOnly: true },
        map: { type: 'object', additionalProperties: { type: 'number' } },
        any: { type: 'object' },
        open: { properties: { a: {} }, additionalProperties: true },
      },
    });
    expect(accepts(model, { map: { x: 1 }, any: { x: 1 }, open: { x: 1 } })).toEqual({
      read: true,
      write: true,
    });
  });

  test('are refused where the root is a part of itself', async () => {
    const model = await modelOf({
      title: 'Node',
      type: 'object',
      properties: {
        id: { readOnly: true },
        child: { allOf: [{ $ref: '#' }, { properties: { extra: {} } }] },
      },
    });
    expect(accepts(model, { child: { extra: 1 } })).toEqual({ read: true, write: true });
    expect(accepts(model, { extra: 1 })).toEqual({ read: true, write: false });
    expect(accepts(model, { child: { other: 1 } })).toEqual({ read: true, write: false });
    expect(accepts(model, { child: { id: 1 } })).toEqual({ read: true, write: false });
  });
});

test('conditions on what a client cannot send are gone', async () => {
  const model = await modelOf({
    type: 'object',
    properties: {
      state: { enum: ['A', 'B'], readOnly: true },
      error: { readOnly: true },
      time: {},
    },
    'x-chronological': ['state', 'time'],
    allOf: [
      {
        if: { properties: { state: { const: 'A' } }, required: ['state'] },
        then: { properties: { error: false } },
      },
    ],
  });
  expect(rules(model, '#~write')).toEqual({
    types: ['object'],
    object: {
      properties: [
        { name: 'state', schema: outputOnly },
        { name: 'error', schema: outputOnly },
        { name: 'time', schema: true },
      ],
      additionalProperties: false,
    },
  });
});

test('under not and if, schemas stay as they are', async () => {
  const model = await modelOf({
    type: 'object',
    properties: { a: {}, id: { readOnly: true } },
    not: {
      properties: { a: { properties: { x: { readOnly: true } }, required: ['x'] } },
      required: ['a'],
    },
  });
  expect(accepts(model, { a: { x: 1 } })).toEqual({ read: false, write: false });
  expect(accepts(model, { a: {} })).toEqual({ read: true, write: true });
});

test('a definition that requires what is output only elsewhere is told', async () => {
  const written = {
    $defs: { Base: { required: ['id'] } },
    allOf: [{ $ref: '#/$defs/Base' }, { properties: { id: { readOnly: true } } }],
  };
  expect(await problemsOf(written)).toEqual(['warning contradiction ']);
});

test('definitions that double at each level do not unfold', async () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const reference = { $ref: `#/$defs/d${level + 1}` };
      return [`d${level}`, { allOf: [reference, reference] }];
    }),
  );
  const model = await modelOf({
    $defs: { ...$defs, d40: { properties: { id: { readOnly: true } } } },
    allOf: [{ $ref: '#/$defs/d0' }],
  });
  expect(accepts(model, { id: 1 })).toEqual({ read: true, write: false });
});
