import { brokenRule } from '../check/broken-rule.js';
import type { CheckObject } from '../check/run.js';
import type { Sentence } from '../sentence-words.js';

/** `dependentRequired`. */
export const checkDependentRequired: CheckObject = (schema, { properties, cursor }) =>
  (schema.object?.dependentRequired ?? [])
    .filter(({ property }) => properties.has(property))
    .flatMap(({ property, required }) =>
      required
        .filter((name) => !properties.has(name))
        .map((name) => {
          const broken = { rule: 'dependentRequired', expected: name, because: property };
          return brokenRule(schema, broken, cursor);
        }),
    );

/** What is said of it. */
export const dependentRequiredSentence: Sentence = (_, { expected, because }) =>
  `must have the property ${JSON.stringify(expected)}, since it has ${JSON.stringify(because)}`;
