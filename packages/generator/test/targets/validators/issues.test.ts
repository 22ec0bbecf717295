import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { emit, type Emitted, type EmittedOptions, makeFolder } from './emit.js';

const folder = makeFolder();
let count = 0;
const emitted = (schema: Json): Promise<Emitted> => emit(folder, `issues${(count += 1)}`, schema);

/** Each issue as `pointer: message`. */
function told({ validate }: Emitted, value: unknown, options?: EmittedOptions): readonly string[] {
  return (validate(value, options).issues ?? []).map(
    ({ pointer, message }) => `${pointer}: ${message}`,
  );
}

describe('each fault is told once', () => {
  test('fifty faults give fifty issues', async () => {
    const item = { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] };
    const list = await emitted({ title: 'T', type: 'array', items: item });
    const faults = Array.from({ length: 50 }, (_, index) => (index % 2 ? { id: 'x' } : {}));
    const issues = told(list, [...faults, { id: 1 }]);
    expect(new Set(issues).size).toBe(50);
    expect(issues.slice(0, 2)).toEqual([
      '/0: must have the property "id"',
      '/1/id: must be an integer; got "x"',
    ]);
  });

  test('however many ways lead to a rule', async () => {
    const schema = await emitted({
      title: 'T',
      allOf: [{ $ref: '#/$defs/Named' }, { properties: { owner: { $ref: '#/$defs/Named' } } }],
      $ref: '#/$defs/Named',
      properties: { owner: { $ref: '#/$defs/Named' } },
      $defs: { Named: { properties: { name: { type: 'string' } }, required: ['name'] } },
    });
    expect(told(schema, { owner: { name: 1 } })).toEqual([
      '/owner/name: must be a string; got 1',
      ': must have the property "name"',
    ]);
  });

  test('of a wrong type or choice nothing else is told', async () => {
    const schema = await emitted({
      title: 'T',
      allOf: [
        { minLength: 3, pattern: '^[a-z]+$' },
        { type: 'string', enum: ['abc', 'abd'] },
      ],
    });
    expect(told(schema, 7)).toEqual([': must be a string; got 7']);
    expect(told(schema, 'A')).toEqual([': must be one of "abc" or "abd"; got "A"']);
  });
});

describe('what a caller can ask for', () => {
  const schema: Json = {
    title: 'T',
    type: 'object',
    properties: {
      a: { type: 'string' },
      b: { type: 'number', 'x-message': 'b is the number on the label' },
    },
    required: ['c'],
  };

  test('so many issues', async () => {
    const object = await emitted(schema);
    expect(told(object, { a: 1, b: '1' }, { maxIssues: 1 })).toEqual([
      '/a: must be a string; got 1',
    ]);
    expect(told(object, { a: 1, b: '1' }, { maxIssues: 2 })).toHaveLength(2);
    expect(told(object, { a: 1, b: '1' }, {})).toHaveLength(3);
    for (const maxIssues of [0, -1, Number.NaN])
      expect(told(object, { a: 1, b: '1' }, { maxIssues })).toHaveLength(3);
  });

  test('other words, but for those of the author', async () => {
    const object = await emitted(schema);
    const message: EmittedOptions['message'] = ({ keyword, expected }) =>
      keyword === 'required' ? `${String(expected)} fehlt` : `falsch: ${keyword}`;
    expect(told(object, { a: 1, b: '1' }, { message })).toEqual([
      '/a: falsch: type',
      '/b: b is the number on the label; got "1"',
      ': c fehlt',
    ]);
  });

  test('a message that throws is the fault of the caller', async () => {
    const { validate } = await emitted(schema);
    const message = () => {
      throw new Error('no words');
    };
    expect(() => validate({}, { message })).toThrow('no words');
  });

  test('parsing and asserting take the same', async () => {
    const { all } = await emitted(schema);
    const options = { message: () => 'so', maxIssues: 1 };
    const parse = all['parseT'] as (text: string, options: EmittedOptions) => unknown;
    const assert = all['assertT'] as (value: unknown, options: EmittedOptions) => void;
    expect(() => parse('{"a": 1}', options)).toThrow('/a: so (line 1, column 7)');
    expect(() => assert({ a: 1 }, options)).toThrow(/^not a valid T:\n {2}\/a: so$/);
  });
});

describe('of a union that does not fit, the option that was meant', () => {
  test('by its tag', async () => {
    const schema = await emitted({
      title: 'Shape',
      oneOf: [
        {
          properties: { kind: { const: 'circle' }, radius: { type: 'number' } },
          required: ['kind', 'radius'],
        },
        {
          properties: { kind: { const: 'box' }, width: { type: 'number' } },
          required: ['kind', 'width'],
        },
      ],
    });
    expect(told(schema, { kind: 'box', width: '3' })).toEqual([
      '/width: must be a number; got "3"',
    ]);
  });

  test('by its type', async () => {
    // As in workflows that run on a push: a name, a list of names, or an object of settings.
    const schema = await emitted({
      title: 'On',
      anyOf: [
        { enum: ['push', 'release'] },
        { type: 'array', items: { enum: ['push', 'release'] } },
        { type: 'object', properties: { push: { properties: { tags: { type: 'array' } } } } },
      ],
    });
    expect(told(schema, ['push', 'relase'])).toEqual([
      '/1: must be one of "push" or "release"; got "relase"; did you mean "release"?',
    ]);
    expect(told(schema, { push: { tags: 'v1' } })).toEqual([
      '/push/tags: must be an array; got "v1"',
    ]);
    expect(told(schema, 'pull')).toEqual([': must be one of "push" or "release"; got "pull"']);
  });

  test('by how deep the value agrees', async () => {
    // As in state machines: options without a tag, told apart by what they have.
    const rule = (name: string) => ({
      type: 'object',
      properties: {
        Variable: { type: 'string' },
        [name]: {
          type: 'array',
          items: { type: 'object', properties: { Next: { type: 'string' } } },
        },
      },
      required: [name],
    });
    const schema = await emitted({ title: 'Rule', anyOf: [rule('And'), rule('Or'), rule('Not')] });
    expect(told(schema, { Or: [{ Next: 'a' }, { Next: 5 }] })).toEqual([
      '/Or/1/Next: must be a string; got 5',
    ]);
  });

  test('or all of them, where none was', async () => {
    const schema = await emitted({
      title: 'T',
      properties: {
        off: { anyOf: [{ const: false }, { type: 'object' }] },
        size: { anyOf: [{ type: 'integer' }, { type: 'array' }, { type: 'null' }] },
        who: { anyOf: [{ required: ['name'] }, { required: ['id'] }] },
        deep: {
          anyOf: [{ properties: { a: false, b: false } }, { maxProperties: 1, minProperties: 1 }],
        },
      },
    });
    const { issues = [] } = schema.validate({ off: 5, size: 'L', who: {}, deep: { a: 1, b: 1 } });
    expect(issues.map(({ message }) => message)).toEqual([
      'must be false or an object; got 5',
      'must be an integer, an array or null; got "L"',
      'must have the property "name", or must have the property "id"; got an object',
      'must fit at least one of the options; got an object',
    ]);
    expect(issues[2]).toMatchObject({
      pointer: '/who',
      keyword: 'anyOf',
      alternatives: [
        [{ pointer: '/who', keyword: 'required', expected: 'name' }],
        [{ pointer: '/who', keyword: 'required', expected: 'id' }],
      ],
    });
  });

  test('with what the others say', async () => {
    const schema = await emitted({
      title: 'T',
      anyOf: [{ type: 'string', minLength: 2 }, { type: 'number' }],
    });
    const { issues = [] } = schema.validate('x');
    expect(issues).toMatchObject([
      {
        keyword: 'minLength',
        alternatives: [[{ keyword: 'type', message: 'must be a number; got "x"' }]],
      },
    ]);
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
  });
});
