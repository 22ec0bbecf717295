import type { LowerGate } from '../lowered-rule.js';
import { valuesGate } from '../values-gate.js';

/** `const`. */
export const constant: LowerGate = (schema, place) => {
  if (schema.const === undefined) return undefined;
  const { value } = schema.const;
  return valuesGate(schema, { rule: 'const', values: [value], expected: value }, place);
};
