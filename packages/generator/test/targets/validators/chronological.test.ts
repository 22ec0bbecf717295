import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsBackwards } from '../../../src/targets/validators/runtime/chronological.js';
import { compareInstants } from '../../../src/targets/validators/runtime/instants.js';

test.each([
  ['2024-05-02T15:01:23Z', '2024-05-02T15:01:23Z', false],
  ['2024-05-02T15:01:23Z', '2024-05-02T15:01:24Z', false],
  ['2024-05-02T15:01:24Z', '2024-05-02T15:01:23Z', true],
  ['2024-05-02T15:01:23.5Z', '2024-05-02T15:01:23Z', true],
  ['2024-05-02T15:01:23Z', '2024-05-02T15:01:23.5Z', false],
  ['2024-05-02T15:01:23.09Z', '2024-05-02T15:01:23.1Z', false],
  ['2024-05-02T15:01:23.1Z', '2024-05-02T15:01:23.10Z', false],
  ['2024-05-02T15:01:23Z', '2024-05-02T15:01:23+02:00', true],
  ['2024-05-02T15:01:23+02:00', '2024-05-02T15:01:23Z', false],
  ['2024-05-02t15:01:24z', '2024-05-02T15:01:23Z', true],
  ['2024-05-02T10:00:00Z', '2024-05-02t09:00:00Z', true],
  ['2024-05-02T10:00:00.51Z', '2024-05-02T10:00:00.5Z', true],
  ['2024-02-30T15:01:24Z', '2024-02-01T15:01:23Z', false],
  ['no time', '2024-02-01T15:01:23Z', false],
  [undefined, '2024-02-01T15:01:23Z', false],
])('%s and then %s', (first, second, expected) => {
  expect(runsBackwards(first, second)).toBe(expected);
});

test('it says what the instants say', () => {
  const instant = fc
    .tuple(
      fc.integer({ min: 0, max: 90_000_000 }),
      fc.constantFrom('', '.5', '.05', '.500', '.123456789'),
    )
    .map(
      ([milliseconds, fraction]) => new Date(milliseconds).toISOString().slice(0, 19) + fraction,
    );
  const zone = fc.constantFrom('Z', 'Z', 'Z', 'z', '+01:00', '-00:30');
  const time = fc.tuple(instant, zone).map((parts) => parts.join(''));
  fc.assert(
    fc.property(time, time, (first, second) => {
      expect(runsBackwards(first, second)).toBe(compareInstants(second, first) < 0);
    }),
    { numRuns: 2000 },
  );
});
