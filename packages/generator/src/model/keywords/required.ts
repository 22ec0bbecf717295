import { brokenRule } from '../check/broken-rule.js';
import type { CheckObject } from '../check/run.js';
import type { Sentence } from '../sentence-words.js';

/** `required`. */
export const checkRequired: CheckObject = (schema, { properties, cursor }) =>
  (schema.object?.required ?? [])
    .filter((name) => !properties.has(name))
    .map((name) => brokenRule(schema, { rule: 'required', expected: name }, cursor));

/** What is said of it. */
export const requiredSentence: Sentence = (_, { expected }) =>
  `must have the property ${JSON.stringify(expected)}`;
