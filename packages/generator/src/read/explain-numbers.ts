import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from './position.js';

/** Each number that JavaScript cannot hold as it was written. */
export async function explainNumbers(text: string, uri: string): Promise<readonly Diagnostic[]> {
  const { visit } = await import('jsonc-parser');
  const found: Diagnostic[] = [];
  visit(text, {
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return;
      const written = text.slice(offset, offset + length);
      if (decimal(written) === decimal(String(value))) return;
      found.push({
        code: 'inexact-number',
        severity: 'warning',
        message: `The number ${written} becomes ${value} when it is read.`,
        at: { uri, ...positionAt(text, offset) },
        help: 'JavaScript holds about 16 digits: use a limit that it can hold, or a string with a pattern.',
      });
    },
  });
  return found;
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
