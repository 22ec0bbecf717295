import type { Issue } from '../issue.js';
import type { NumberRules, Schema } from '../model.js';
import { issueOf } from './issues.js';
import type { Spot } from './outcome.js';

/** The rules for numbers that a number breaks. */
export function checkNumber(
  schema: Schema,
  rules: NumberRules,
  value: number,
  spot: Spot,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = rules;
  const limit = (rule: string, bound: number | undefined, broken: (bound: number) => boolean) => {
    if (bound !== undefined && broken(bound)) issues.push(issueOf(schema, rule, spot, bound));
  };
  limit('minimum', minimum, (bound) => value < bound);
  limit('maximum', maximum, (bound) => value > bound);
  limit('exclusiveMinimum', exclusiveMinimum, (bound) => value <= bound);
  limit('exclusiveMaximum', exclusiveMaximum, (bound) => value >= bound);
  limit('multipleOf', multipleOf, (divisor) => !isMultipleOf(value, divisor));
  return issues;
}

/** Whether one number is a whole multiple of another, by their shortest decimal forms. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const left = decimalOf(value);
  const right = decimalOf(divisor);
  const exponent = Math.min(left.exponent, right.exponent);
  const scaled = (decimal: Decimal) => decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
  return scaled(left) % scaled(right) === 0n;
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
