/**
 * Characters that never stand raw in output: controls, quotes and backslash, line separators,
 * bidirectional controls (they reorder what a reviewer sees), and lone surrogates.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f'\\\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What stands for itself in any case, as most texts do. */
const plain = /^[ !#-&(-;=-[\]-~]*$/;

const short: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** `\uXXXX` for one UTF-16 unit. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A string as a literal that is safe in modules, in pages and under review: in single quotes, or in
 * double ones where that spares it backslashes.
 */
export function quote(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replace(unsafe, (unit) =>
      mark === '"' && unit === "'" ? unit : (short[unit] ?? escapeUnit(unit)),
    )
    .replace(/<(?=!--|\/?script)/gi, '\\u003c');
  return `${mark}${body}${mark}`;
}
