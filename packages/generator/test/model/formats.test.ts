import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFormat, isKnownFormat } from '../../src/model/formats.js';
import { isInternationalHostname } from '../../src/model/international-hostname.js';
import { decodePunycode, encodePunycode } from '../../src/model/punycode.js';

test('any text has a format that is not known', () => {
  expect(isKnownFormat('shoe-size')).toBe(false);
  expect(isKnownFormat('constructor')).toBe(false);
  expect(checkFormat('shoe-size', 'x')).toBe(true);
});

describe('Punycode', () => {
  test.each([
    ['bücher', 'bcher-kva'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['ü', 'tda'],
    ['💩', 'ls8h'],
  ])('%s is written %s', (text, code) => {
    expect(encodePunycode(text)).toBe(code);
    expect(decodePunycode(code)).toBe(text);
  });

  test.each(['x', '-> $1.00 <', 'é', '99999999', 'a-é'])('%s is none', (code) => {
    expect(decodePunycode(code)).toBeUndefined();
  });
});

describe('names of hosts in any script', () => {
  test.each([
    ['bücher.example', true],
    ['BÜCHER.example', false],
    ['xn--bcher-kva.example', true],
    ['XN--BCHER-KVA.example', true],
    ['xn--bcher.example', false],
    ['cafe\u0301.example', false],
    ['نامه‌ای.example', true],
    ['ا‌ب', false],
    ['שלום.123', false],
    ['שלום.com', true],
  ])('%s: %s', (text, valid) => {
    expect(isInternationalHostname(text)).toBe(valid);
  });
});

test.each(['punycode.ts', 'international-hostname.ts'])(
  'what is long in %s is the same text where it is copied into validators',
  (file) => {
    const text = (folder: string) =>
      readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), 'utf8');
    expect(text('targets/validators/runtime')).toBe(text('model'));
  },
);
