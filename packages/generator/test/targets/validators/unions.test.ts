import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.js';
import { emit, makeFolder } from './emit.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shape = (kind: Json, size: Json): Json => ({
  type: 'object',
  properties: { kind, size },
  required: ['kind'],
});
const options: readonly Json[] = [
  shape({ const: 'circle' }, { type: 'number' }),
  shape({ enum: ['square', 'cube'] }, { type: 'integer' }),
  { $ref: '#/$defs/Line' },
];
const $defs: Json = { Line: shape({ $ref: '#/$defs/LineKind' }, false), LineKind: { const: 1 } };

async function text(file: string, schema: Json): Promise<string> {
  const { files } = await emit(folder, `text-${JSON.stringify(schema).length}`, schema);
  return files.find(({ path }) => path === file)?.text ?? '';
}

describe.each(['anyOf', 'oneOf'])('%s of objects that a property tells apart', (keyword) => {
  const schema: Json = { title: 'Shape', [keyword]: [...options, { type: 'string' }], $defs };

  test('goes straight to the option that is meant', async () => {
    const printed = await text('matches.ts', schema);
    expect(printed.slice(printed.indexOf('export'), printed.indexOf('/** `#/' + keyword))).toBe(`\
export function matchesShape(value: unknown): boolean {
  switch (ownValue(value, 'kind')) {
    case 'circle':
      if (!matchesShapeOption1(value)) return false;
      break;
    case 'square':
    case 'cube':
      if (!matchesShapeOption2(value)) return false;
      break;
    case 1:
      if (!matchesLine(value)) return false;
      break;
    default:
      if (typeof value !== 'string') return false;
  }
  return true;
}

`);
  });

  test.each<readonly [value: unknown, issues: readonly string[]]>([
    [{ kind: 'circle', size: 1.5 }, []],
    [{ kind: 'cube', size: 1 }, []],
    [{ kind: 1 }, []],
    ['circle', []],
    [{ kind: 'cube', size: 1.5 }, ['/size type']],
    [{ kind: 1, size: 1 }, ['/size false']],
    [{ kind: '1' }, [` ${keyword}`]],
    [{ kind: 'constructor' }, [` ${keyword}`]],
    [Object.create({ kind: 1 }), [` ${keyword}`]],
    [{ kind: undefined }, [` ${keyword}`]],
    [{}, [` ${keyword}`]],
    [['circle'], [` ${keyword}`]],
  ])('%j', async (value, wanted) => {
    const shapes = await emit(folder, keyword, schema);
    expect(shapes.is(value)).toBe(wanted.length === 0);
    const issues = shapes.validate(value).issues ?? [];
    expect(issues.map(({ pointer, keyword: rule }) => `${pointer} ${rule}`)).toEqual(wanted);
  });
});

test('the tag is read once where the value is known to be an object', async () => {
  const printed = await text('matches.ts', {
    type: 'object',
    properties: { kind: {}, size: {} },
    oneOf: options,
    $defs,
  });
  expect(printed).toContain('let { kind, size } = value;');
  expect(printed).toContain('switch (kind) {');
});

describe('options are tried one by one', () => {
  test.each<readonly [why: string, schema: Json]>([
    ['where two of them have a tag in common', { oneOf: [...options, shape({ const: 1 }, true)] }],
    ['where a tag may be absent', { oneOf: [...options, { type: 'object' }] }],
    ['where one is for values of any type', { oneOf: [...options, { minLength: 1 }] }],
    ['where there are two', { oneOf: options.slice(0, 2) }],
  ])('%s', async (_, schema) => {
    expect(await text('matches.ts', { ...(schema as object), $defs })).not.toContain('switch (own');
  });
});

test('options of types of their own are not counted', async () => {
  const schema = { oneOf: [{ type: 'string' }, { type: ['number', 'null'] }, options[0] ?? true] };
  expect(await text('matches.ts', schema)).not.toContain('matching');
  const shared = { oneOf: [{ type: 'number' }, { type: 'integer' }, { minimum: 1 }] };
  expect(await text('matches.ts', shared)).toContain('matching');
});

test('exactly one of two is a comparison', async () => {
  const schema: Json = {
    title: 'T',
    oneOf: [{ $ref: '#/$defs/Large' }, { $ref: '#/$defs/Whole' }],
    $defs: { Large: { type: 'number', minimum: 2 }, Whole: { type: 'integer' } },
  };
  expect(await text('matches.ts', schema)).toContain(
    'return matchesLarge(value) !== matchesWhole(value);',
  );
  const { is } = await emit(folder, 'two', schema);
  expect([1, 2, 2.5, 0.5, 'x'].map((value) => is(value))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
  const always = await emit(folder, 'always', { title: 'T', oneOf: [true, { type: 'string' }] });
  expect([1, 'x'].map((value) => always.is(value))).toEqual([true, false]);
});
