import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormat, knownFormats } from '../../../src/model/formats.js';
import { compareInstants as compareReference, parseInstant } from '../../../src/model/instants.js';
import { formatHelpers } from '../../../src/targets/validators/formats.js';
import { runsBackwards } from '../../../src/targets/validators/runtime/chronological.js';
import { codePoints } from '../../../src/targets/validators/runtime/code-points.js';
import { isDateTime } from '../../../src/targets/validators/runtime/date-time.js';
import { deepEqual } from '../../../src/targets/validators/runtime/deep-equal.js';
import { describe as describeValue } from '../../../src/targets/validators/runtime/describe.js';
import { compareInstants } from '../../../src/targets/validators/runtime/instants.js';
import { lineAndColumn, withPlaces } from '../../../src/targets/validators/runtime/json-places.js';
import { isJsonText, jsonErrorAt } from '../../../src/targets/validators/runtime/json-text.js';
import { isMultipleOf } from '../../../src/targets/validators/runtime/multiple-of.js';
import { didYouMean } from '../../../src/targets/validators/runtime/nearest-name.js';
import { escapeToken } from '../../../src/targets/validators/runtime/pointer.js';
import { setProperty } from '../../../src/targets/validators/runtime/set-property.js';
import { hasUniqueItems } from '../../../src/targets/validators/runtime/unique-items.js';
import { utf8Bytes } from '../../../src/targets/validators/runtime/utf8-bytes.js';
import { hasSuite, suiteFormats } from './suite-formats.js';

/** Strings with pairs, lone surrogates and what stands next to them. */
const text = fc.string({ unit: fc.constantFrom('a', 'é', '€', '💩', '\ud83d', '\udca9', '\n') });

describe('lengths', () => {
  test('code points', () => {
    fc.assert(fc.property(text, (value) => codePoints(value) === [...value].length));
  });

  test('bytes of UTF-8', () => {
    const encoder = new TextEncoder();
    fc.assert(fc.property(text, (value) => utf8Bytes(value) === encoder.encode(value).length));
  });
});

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const dateTime = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    two(1, 12),
    two(1, 31),
    two(0, 24),
    two(0, 60),
    two(0, 60),
    fc.constantFrom('', '.0', '.1', '.10', '.123456789', '.1234567891', '.'),
    fc.oneof(
      fc.constantFrom('Z', 'z', ''),
      fc
        .tuple(fc.constantFrom('+', '-'), two(0, 24), two(0, 60))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    ),
  )
  .map(
    ([year, month, day, hour, minute, second, fraction, zone]) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`,
  );

describe('date-times', () => {
  test('are told as by the interpreter', () => {
    fc.assert(
      fc.property(dateTime, (value) => isDateTime(value) === (parseInstant(value) !== undefined)),
      { numRuns: 2000 },
    );
  });

  test('are compared as by the interpreter, leap seconds aside', () => {
    fc.assert(
      fc.property(dateTime, dateTime, (left, right) => {
        const [first, second] = [parseInstant(left), parseInstant(right)];
        if (first === undefined || second === undefined) return !runsBackwards(left, right);
        if (/:60/.test(left + right)) return true;
        const expected = Math.sign(compareReference(first, second));
        expect(Math.sign(compareInstants(left, right))).toBe(expected);
        expect(runsBackwards(left, right)).toBe(expected > 0);
        return true;
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2024-01-01T00:00:00Z', '2024-01-01T01:00:00+01:00', 0],
    ['2024-01-01T00:00:00.5Z', '2024-01-01T00:00:00.500Z', 0],
    ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00.000000001Z', -1],
    ['2024-03-01T00:30:00+01:00', '2024-02-29T23:30:00Z', 0],
    ['2023-12-31T23:30:00-01:00', '2024-01-01T00:30:00.1Z', -1],
  ])('%s and %s', (left, right, expected) => {
    expect(Math.sign(compareInstants(left, right))).toBe(expected);
    expect(Math.sign(compareInstants(right, left))).toBe(expected === 0 ? 0 : -expected);
  });
});

describe('JSON text', () => {
  const parses = (value: string): boolean => {
    try {
      JSON.parse(value);
      return true;
    } catch {
      return false;
    }
  };

  test('is what JSON.parse takes', () => {
    fc.assert(fc.property(fc.json(), (value) => isJsonText(value)));
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '0',
          '-',
          '.',
          'e',
          'n',
          ' ',
          '\t',
          '\u0001',
          '\u00a0',
        ),
      )
      .map(
        ([value, at, unit]) =>
          value.slice(0, at % (value.length + 1)) +
          unit +
          value.slice((at % (value.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (value) => isJsonText(value) === parses(value)),
      { numRuns: 5000 },
    );
  });

  test.each([
    '',
    ' ',
    '01',
    '-',
    '1.',
    '.5',
    '1e',
    '+1',
    'nul',
    'tru',
    '"\\x"',
    '"\\u12g4"',
    '"\n"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '1 2',
    '\ufeff1',
    '[',
    '{"a"',
    "'a'",
  ])('refuses %j', (value) => {
    expect(isJsonText(value)).toBe(false);
  });

  test('of any depth', () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect([1, 29, 30, 31, 32, 5000].map((depth) => isJsonText(deep(depth)))).toEqual(
      Array(6).fill(true),
    );
    expect([30, 31, 5000].map((depth) => isJsonText(`${deep(depth)}]`))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('says where it goes wrong', () => {
    expect(jsonErrorAt('{"a": tru}')).toBe(6);
    expect(jsonErrorAt('{"a": 1,}')).toBe(8);
    expect(jsonErrorAt('[1, 2')).toBe(5);
  });
});

describe('numbers', () => {
  test.each([
    [0.3, 0.1, true],
    [0.0075, 0.0001, true],
    [0.00751, 0.0001, false],
    [1e308, 0.5, true],
    [4.02, 0.01, true],
    [-9, 3, true],
    [5e-324, 5e-324, true],
    [2 ** 53, 2, true],
  ])('%d and %d', (value, divisor, expected) => {
    expect(isMultipleOf(value, divisor)).toBe(expected);
  });
});

describe('equality', () => {
  test('is that of JSON', () => {
    expect(deepEqual({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(deepEqual({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(deepEqual({ a: undefined }, {})).toBe(true);
    expect(deepEqual({}, { a: undefined })).toBe(true);
    expect(deepEqual([], {})).toBe(false);
    expect(deepEqual(0, false)).toBe(false);
    expect(deepEqual({ toString: 1 }, {})).toBe(false);
    expect(deepEqual({}, { toString: 1 })).toBe(false);
  });

  test('tells items apart, few or many', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ index: { deep: [index] } }));
    for (const count of [3, 200]) {
      expect(hasUniqueItems(items(count))).toBe(true);
      expect(hasUniqueItems([...items(count), { index: { deep: [0] } }])).toBe(false);
      expect(hasUniqueItems([...items(count), 1, true, '1', null, [1], 1])).toBe(false);
    }
    expect(
      hasUniqueItems([
        1,
        true,
        '1',
        null,
        [1],
        ['1'],
        { a: 1 },
        { a: '1' },
        0,
        false,
        '',
        [],
        {},
        [[]],
      ]),
    ).toBe(true);
  });

  test('takes time in proportion to the items', () => {
    expect(hasUniqueItems(Array.from({ length: 100_000 }, (_, index) => ({ index })))).toBe(true);
  });
});

describe('places', () => {
  test('keys are escaped in pointers', () => {
    expect(['a/b', 0, '~', '', '~1/'].map(escapeToken)).toEqual(['a~1b', 0, '~0', '', '~01~1']);
  });

  test('lines end as editors end them', () => {
    expect(lineAndColumn('a\r\nb\rc\nde', 8)).toEqual({ line: 4, column: 2 });
  });

  test('values are found, of equal keys the last', () => {
    const source = '{"a": [ {"b\\u0041": "]"}, "x{" ],\n "c": 1, "c": [true, -1.5e3, {"": 0}]}';
    const place = (...path: (string | number)[]) => {
      const issue = {
        message: '',
        path,
        pointer: '',
        keyword: '',
        schemaPointer: '',
        expected: 0,
        received: 0,
      };
      return withPlaces(source, [issue]).map(({ line, column }) => [line, column])[0];
    };
    expect(place()).toEqual([1, 1]);
    expect(place('a', 0, 'bA')).toEqual([1, 21]);
    expect(place('a', 1)).toEqual([1, 27]);
    expect(place('c', 1)).toEqual([2, 22]);
    expect(place('c', 2, '')).toEqual([2, 35]);
    expect(place('c', 9)).toEqual([2, 15]);
  });
});

test('values in a few words', () => {
  expect(['a"b', 1, null, [], {}, undefined, 1n, Symbol('x'), () => 1].map(describeValue)).toEqual([
    '"a\\"b"',
    '1',
    'null',
    'an array',
    'an object',
    'undefined',
    '1',
    'Symbol(x)',
    'a function',
  ]);
  expect(describeValue('x'.repeat(100))).toBe(`"${'x'.repeat(60)}" and 40 more characters`);
});

test.each([
  ['lables', '; did you mean "labels"?'],
  ['Labels', '; did you mean "labels"?'],
  ['labelss', '; did you mean "labels"?'],
  ['nam', '; did you mean "name"?'],
  ['title', ''],
  ['', ''],
])('what may have been meant by %j', (name, expected) => {
  expect(didYouMean(name, ['name', 'labels', 'state'])).toBe(expected);
});

test('a property named __proto__ is set as one', () => {
  const target: Record<string, unknown> = {};
  setProperty(target, '__proto__', { polluted: 1 });
  expect(Object.keys(target)).toEqual(['__proto__']);
  expect(target['polluted']).toBeUndefined();
});

describe('formats', () => {
  test('are those of the interpreter', () => {
    expect(formatHelpers.map(({ format }) => format).sort()).toEqual([...knownFormats()].sort());
  });

  test.skipIf(!hasSuite)(
    'agree with it on the texts of the official suite (skipped where that is missing)',
    async () => {
      for (const { format, name, file } of formatHelpers) {
        const path = `../../../src/targets/validators/runtime/${file.replace('.ts', '.js')}`;
        const helpers = (await import(/* @vite-ignore */ path)) as Record<
          string,
          (value: string) => boolean
        >;
        const texts = suiteFormats(format);
        expect(texts.length).toBeGreaterThan(2);
        const differing = texts.filter(
          (value) => helpers[name]?.(value) !== checkFormat(format, value),
        );
        expect({ format, differing }).toEqual({ format, differing: [] });
      }
    },
  );
});
