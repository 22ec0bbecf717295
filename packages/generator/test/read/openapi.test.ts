import { describe, expect, test } from 'vitest';
import { check } from '../../src/model/check.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { readModel } from '../../src/read-model.js';
import { validatorsTarget } from '../../src/targets/validators/target.js';
import { typesTarget } from '../../src/targets/types/target.js';
import { targetContext, textOf, withoutComments } from '../targets/types/golden.js';

const text = { type: 'string' };

function api(schemas: JsonObject, openapi = '3.0.3'): Json {
  return { openapi, info: { title: 'Pets', version: '1' }, paths: {}, components: { schemas } };
}

async function modelOf(document: Json, name?: string) {
  const options = name === undefined ? {} : { name };
  const { model, diagnostics } = await readModel({ uri: 'api.json', value: document }, options);
  expect(diagnostics).toEqual([]);
  if (model === undefined) throw new Error('no model');
  return model;
}

async function printed(document: Json, name?: string): Promise<string> {
  return withoutComments(textOf(typesTarget(await modelOf(document, name), targetContext, {})));
}

const pets: JsonObject = {
  Pet: {
    type: 'object',
    properties: { kind: text, name: { type: 'string', nullable: true } },
    required: ['kind', 'name'],
    discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
  },
  Cat: {
    allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: 'integer' } } }],
  },
  Dog: {
    allOf: [{ $ref: '#/components/schemas/Pet' }],
    properties: { barks: { type: 'boolean' } },
  },
};

test('every component has a type, and the document is an object of them', async () => {
  expect(await printed(api(pets))).toBe(
    `
export interface Pets {
  Pet?: Pet;
  Cat?: Cat;
  Dog?: Dog;
}

export interface Pet {
  kind: string;
  name: string | null;
}

export interface Cat extends Pet {
  kind: 'cat';
  lives?: number;
}

export interface Dog extends Pet {
  kind: 'Dog';
  barks?: boolean;
}
`.trim(),
  );
});

test('a component keeps its name where the document is called the same', async () => {
  const types = await printed(api({ Pets: { type: 'array', items: text } }));
  expect(types.match(/^export \w+ \w+/gm)).toEqual([
    'export interface PetsComponents',
    'export type Pets',
  ]);
});

test('every component has validators of its own', async () => {
  const context = { ...targetContext, runtime: () => '' };
  const { files } = validatorsTarget(await modelOf(api(pets)), context);
  const index = files.find(({ path }) => path === 'index.ts')?.text;
  for (const name of ['Pets', 'Pet', 'Cat', 'Dog']) expect(index).toContain(`validate${name},`);
  expect(await printed(api(pets), 'Cat')).not.toContain('Pets');
});

test('the name in the config chooses the component that the output is for', async () => {
  const model = await modelOf(api(pets), 'Cat');
  const isCat = (value: Json): boolean => check(model, value).length === 0;
  expect(isCat({ kind: 'cat', name: null, lives: 9 })).toBe(true);
  expect([isCat({ kind: 'dog', name: 'a' }), isCat({ kind: 'cat' })]).toEqual([false, false]);
});

describe('discriminators', () => {
  const circle = {
    type: 'object',
    properties: { kind: text, r: { type: 'number' } },
    required: ['kind', 'r'],
  };
  const line = { type: 'object', properties: { kind: text }, required: ['kind'] };
  const union = (mapping?: JsonObject): JsonObject => ({
    Shape: {
      oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Line' }],
      discriminator: { propertyName: 'kind', ...(mapping && { mapping }) },
    },
    Circle: circle,
    Line: line,
  });

  test('without a mapping the name of the component is the value', async () => {
    const model = await modelOf(api(union(), '3.1.0'), 'Shape');
    const found = [
      { kind: 'Circle', r: 1 },
      { kind: 'Line' },
      { kind: 'circle', r: 1 },
      { kind: 'Circle' },
    ];
    expect(found.map((value) => check(model, value).length === 0)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('a mapping may give one component several values', async () => {
    const mapping = { round: 'Circle', ring: '#/components/schemas/Circle', line: 'Line' };
    expect(await printed(api(union(mapping)), 'Shape')).toContain("kind: 'ring' | 'round';");
  });

  test('a component that says its value itself keeps it', async () => {
    const own = { ...circle, properties: { ...circle.properties, kind: { enum: ['o'] } } };
    const document = api({ ...union(), Circle: own }, '3.1.0');
    expect(await printed(document, 'Shape')).toContain("kind: 'o';");
  });

  test('what others extend has their values too', async () => {
    const kitten = { allOf: [{ $ref: '#/components/schemas/Cat' }] };
    const text = await printed(api({ ...pets, Kitten: kitten }));
    expect(text).toContain("kind: 'Kitten' | 'cat';");
    expect(text).toContain("kind: 'Kitten';");
  });
});

test('the keywords of OpenAPI 3.0 mean what they mean there', async () => {
  const model = await modelOf(
    api({
      T: {
        type: 'object',
        properties: {
          above: {
            type: 'integer',
            minimum: 0,
            exclusiveMinimum: true,
            example: 1,
            xml: { name: 'x' },
          },
          none: { nullable: true },
          same: { $ref: '#/components/schemas/Text', description: 'A text.' },
        },
      },
      Text: { type: 'string', externalDocs: { url: 'https://example.com' } },
    }),
    'T',
  );
  const isT = (value: Json): boolean => check(model, value).length === 0;
  expect([
    isT({ above: 1, none: null, same: 'a' }),
    isT({ above: 0 }),
    isT({ same: null }),
  ]).toEqual([true, false, false]);
});
