import { valueRule } from '../value-rule.js';

/** `multipleOf`. */
export const multipleOf = valueRule<number, number>({
  rule: 'multipleOf',
  limit: ({ number }) => number?.multipleOf,
  holds: isMultipleOf,
  sentence: (factor) => `must be a multiple of ${factor}`,
});

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
