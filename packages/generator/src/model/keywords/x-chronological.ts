import { brokenRule } from '../check/broken-rule.js';
import { type Broken, type CheckObject, inside } from '../check/run.js';
import { compareInstants, type Instant, parseInstant } from '../instants.js';
import type { Sentence } from '../sentence-words.js';

/** `x-chronological`: each date-time against the last one before it that is there. */
export const checkChronological: CheckObject = (schema, { properties, cursor }) => {
  const broken: Broken[] = [];
  let earlier: { readonly name: string; readonly instant: Instant } | undefined;
  for (const name of schema.object?.chronological ?? []) {
    const value = properties.get(name);
    const instant = typeof value === 'string' ? parseInstant(value) : undefined;
    if (instant === undefined) continue;
    if (earlier !== undefined && compareInstants(instant, earlier.instant) < 0) {
      broken.push(
        brokenRule(
          schema,
          { rule: 'chronological', expected: earlier.name },
          inside(cursor, name, value),
          { value },
        ),
      );
    }
    earlier = { name, instant };
  }
  return broken;
};

/** What is said of it. */
export const chronologicalSentence: Sentence = (_, { expected }) =>
  `must not be before ${String(expected)}`;
