import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonText, jsonErrorAt } from '../../../src/targets/validators/runtime/json-text.js';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a":[1,-0.5e+3,"é\\u00e9\\n",true,null]}', -1],
    [' \t\r\n[ ] ', -1],
    ['""', -1],
    ['', 0],
    ['  ', 2],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['01', 1],
    ['-', 1],
    ['1.', 2],
    ['1e', 2],
    ['nul', 0],
    ['"\\x"', 2],
    ['"\\u12G4"', 5],
    ['"a\nb"', 2],
    ['"open', 5],
    ['[[', 2],
    ['1 1', 2],
    ['\u00a01', 0],
  ])('%j', (text, place) => {
    expect(jsonErrorAt(text)).toBe(place);
    expect(parses(text)).toBe(place === -1);
  });
});

test('any depth', () => {
  for (const depth of [29, 30, 31, 64, 5000]) {
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(isJsonText(text)).toBe(true);
    expect(isJsonText(`${text}]`)).toBe(false);
  }
});

test('it agrees with JSON.parse', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'a',
    '0',
    '1',
    '-',
    '.',
    'e',
    '+',
    ' ',
    '\n',
    'true',
    'null',
    'fals',
    '"k":',
    '\\u00e9',
    '\u0001',
    '😀',
    '\ud800',
    '\u2028',
  );
  const scraps = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));
  const whole = fc
    .json()
    .chain((text) =>
      fc
        .nat(text.length)
        .chain((at) => pieces.map((piece) => text.slice(0, at) + piece + text.slice(at))),
    );
  fc.assert(
    fc.property(fc.oneof(scraps, whole, fc.json()), (text) => {
      expect(isJsonText(text)).toBe(parses(text));
    }),
    { numRuns: 5_000 },
  );
});
