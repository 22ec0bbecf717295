import type { NumberRules, Schema } from '../model.js';
import { brokenRule } from './broken.js';
import type { Broken, Cursor } from './run.js';

/** Rules for numbers, `integer` aside: that one is told as a type. */
export function checkNumber(
  schema: Schema,
  rules: NumberRules,
  value: number,
  cursor: Cursor,
): readonly Broken[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = rules;
  const broken: Broken[] = [];
  const rule = (
    name: keyof NumberRules,
    limit: number | undefined,
    holds: (limit: number) => boolean,
  ) => {
    if (limit === undefined || holds(limit)) return;
    broken.push(brokenRule(schema, { rule: name, expected: limit }, cursor, { value }));
  };
  rule('minimum', minimum, (limit) => value >= limit);
  rule('maximum', maximum, (limit) => value <= limit);
  rule('exclusiveMinimum', exclusiveMinimum, (limit) => value > limit);
  rule('exclusiveMaximum', exclusiveMaximum, (limit) => value < limit);
  rule('multipleOf', multipleOf, (factor) => isMultipleOf(value, factor));
  return broken;
}

/** Exact in decimal: 0.3 is a multiple of 0.1, though not in binary. */
function isMultipleOf(value: number, factor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(factor)) return value % factor === 0;
  const [digits, exponent] = decimal(value);
  const [factorDigits, factorExponent] = decimal(factor);
  const least = Math.min(exponent, factorExponent);
  const scaled = digits * 10n ** BigInt(exponent - least);
  return scaled % (factorDigits * 10n ** BigInt(factorExponent - least)) === 0n;
}

/** The shortest decimal of a number, as digits and a power of ten. */
function decimal(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}
