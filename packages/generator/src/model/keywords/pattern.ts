import { matches } from '../check/run.js';
import type { Pattern } from '../model.js';
import { writtenPattern } from '../origin.js';
import { valueRule } from '../value-rule.js';

/** `pattern`. */
export const pattern = valueRule<string, Pattern>({
  rule: 'pattern',
  limit: ({ string }) => string?.pattern,
  expected: writtenPattern,
  holds: (text, expression, run) => matches(expression, text, run),
  sentence: (expression) => `must match the pattern ${writtenPattern(expression)}`,
});
