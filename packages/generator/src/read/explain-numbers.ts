import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionFinder } from './position.js';

/** Each of the numbers at some places that JavaScript cannot hold as it was written. */
export function explainNumbers(
  text: string,
  offsets: readonly number[],
  uri: string,
): readonly Diagnostic[] {
  const position = positionFinder(text);
  return offsets.flatMap((digits): readonly Diagnostic[] => {
    const offset = text.charAt(digits - 1) === '-' ? digits - 1 : digits;
    const [written = ''] =
      /^-?[\d.]+(?:[eE][+-]?\d+)?/.exec(text.slice(offset, offset + 400)) ?? [];
    const value = Number(written);
    if (!Number.isFinite(value) || decimal(written) === decimal(String(value))) return [];
    return [
      {
        code: 'inexact-number',
        severity: 'warning',
        message: `The number ${written} becomes ${value} when it is read.`,
        at: { uri, ...position(offset) },
        help: 'JavaScript holds about 16 digits: use a limit that it can hold, or a string with a pattern.',
      },
    ];
  });
}

/** One form for each number: its digits without zeros at the ends, and the power of ten of the first. */
function decimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${fraction}`;
  const significant = digits.replace(/^0+/, '');
  const exponent = whole.length + Number(power) - (digits.length - significant.length);
  const plain = significant.replace(/0+$/, '');
  return plain === '' ? '0' : `${sign}${plain}e${exponent}`;
}
