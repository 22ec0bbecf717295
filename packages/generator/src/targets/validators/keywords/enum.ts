import type { LowerGate } from '../lowered-rule.js';
import { valuesGate } from '../values-gate.js';

/** `enum`; an open one refuses nothing. */
export const enumeration: LowerGate = (schema, place) => {
  if (schema.enum === undefined || schema.enum.open === true) return undefined;
  const { values } = schema.enum;
  const gate = valuesGate(schema, { rule: 'enum', values, expected: values }, place);
  return { ...gate, site: { ...gate.site, isChoice: true } };
};
