import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, type Json } from '../../src/model/json.js';
import { factsOfJson, jsonPart, type JsonPart } from '../../src/read/json-text.js';

const seed = 42;

test(`every part of a text is found where it stands (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
      const json = JSON.parse(JSON.stringify(value)) as Json;
      const text = `\n${JSON.stringify(json, null, indent)} `;
      let keys = 0;
      const look = (part: JsonPart | undefined, expected: Json): void => {
        if (part === undefined)
          throw new Error(`nothing was found for ${JSON.stringify(expected)}`);
        const rest = text.slice(part.offset).replace(/\n\s*|(?<=":) /g, '');
        expect(rest.startsWith(JSON.stringify(expected))).toBe(true);
        if (typeof expected !== 'object' || expected === null) return;
        for (const [name, child] of Object.entries(expected)) {
          const found = part.child(name);
          if (isJsonObject(expected)) {
            keys += 1;
            const { offset = 0, length = 0 } = found?.key ?? {};
            expect(JSON.parse(text.slice(offset, offset + length))).toBe(name);
          }
          look(found, child as Json);
        }
        expect(part.child('no such name, and no index')).toBe(undefined);
      };
      look(jsonPart(text), json);
      expect(factsOfJson(text).colons).toBe(keys);
    }),
    { seed, numRuns: 300 },
  );
});

test('of a key that stands twice the last one is found, by its own name', () => {
  const text = '{"a": [1], "\\u0061": {"b\\"": 22}, "c":3}';
  const part = jsonPart(text).child('a');
  expect(part?.key).toEqual({ offset: 11, length: 8 });
  expect(part?.child('b"')?.offset).toBe(text.indexOf('22'));
  expect(jsonPart(text).child('c')?.offset).toBe(text.indexOf('3}'));
  expect(jsonPart(text).child('c')?.child('0')).toBe(undefined);
});

test.each([
  ['[1234567890.12345, "12345678901234567890", 1e10]', true],
  ['[123456789012345, "1234567890123456"]', false],
  ['[123456789012345,6]', false],
  ['[0.1234567890123456]', true],
])('whether a number is long: %s', (text, isLong) => {
  expect(factsOfJson(text).longNumbers).toEqual(isLong ? [text.search(/\d/)] : []);
});
