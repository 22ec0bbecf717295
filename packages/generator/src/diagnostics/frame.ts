/**
 * A few lines around a place, numbered, with a mark under the column; lines and columns count from 1.
 * The text may be a part of a document that starts at a later line.
 */
export function codeFrame(text: string, line: number, column?: number, start = 1): string {
  const lines = text.split(/\r\n|\n|\r/, line + 2 - start);
  const first = Math.max(start, line - 2);
  const last = Math.min(start + lines.length - 1, line + 1);
  const width = String(last).length;
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const full = visible(lines[number - start] ?? '');
    const window = clip(full, number === line ? column : undefined);
    const mark = number === line ? '>' : ' ';
    rows.push(`${mark} ${String(number).padStart(width)} | ${window.text}`.trimEnd());
    if (number === line && column !== undefined) {
      const at = Math.min(column - 1 - window.cut, window.text.length) + (window.cut > 0 ? 1 : 0);
      rows.push(`  ${' '.repeat(width)} | ${' '.repeat(Math.max(0, at))}^`);
    }
  }
  return rows.join('\n');
}

const longest = 100;

/** A window of a long line (minified JSON) that holds the column. */
function clip(text: string, column = 1): { readonly text: string; readonly cut: number } {
  if (text.length <= longest) return { text, cut: 0 };
  const cut = column > longest - 20 ? column - 40 : 0;
  const tail = text.length > cut + longest ? '…' : '';
  return { text: `${cut > 0 ? '…' : ''}${text.slice(cut, cut + longest)}${tail}`, cut };
}

/** Controls would move the terminal's cursor or reorder what is read, so they are shown as one character. */
function visible(line: string): string {
  return line
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '·');
}
