/**
 * The same regular expression in a form that is legal with the flag `u`; nothing where there is none.
 * Other languages let more be escaped: `\-` and `\_` are as common as `\p{L}`, which means nothing
 * without the flag.
 */
export function unicodePattern(source: string): string | undefined {
  let result = '';
  let inClass = false;
  let previous = '';
  const tokens = source.match(token) ?? [];
  for (const [index, text] of tokens.entries()) {
    if (inClass)
      result +=
        text === '-' && besideClassEscape(previous, tokens[index + 1]) ? '\\-' : inside(text);
    else result += outside(text);
    if (text.startsWith('[') && !inClass) inClass = true;
    else if (text === ']') inClass = false;
    previous = text;
  }
  return isLegal(result, 'u') ? result : undefined;
}

/** Whether a source is a regular expression with these flags. */
export function isLegal(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** An escape with all that belongs to it, the start of a class, a quantifier in braces, or one character. */
const token = /\\[pPu]\{[^}]*\}|\\(?:.|\n)|\[\^?|\{\d+(?:,\d*)?\}|[^]/gu;

const syntax = /^\\[\^$\\.*+?()[\]{}|/]$/;
const classEscape = /^\\(?:[dDsSwW]$|[pP]\{)/;

function inside(text: string): string {
  return text === '\\-' ? text : unescaped(text);
}

function outside(text: string): string {
  if (text === '{' || text === '}' || text === ']') return `\\${text}`;
  return unescaped(text);
}

/** A character without the backslash that it does not need. */
function unescaped(text: string): string {
  if (!text.startsWith('\\') || text.length < 2 || syntax.test(text)) return text;
  return /^\\[a-zA-Z0-9]/.test(text) && !/^\\[aeghijlmoqyzACEFGHIJKLMNOQRTUVXYZ]/.test(text)
    ? text
    : text.slice(1);
}

/** A hyphen beside `\d` or `\p{L}` is one, and no range. */
function besideClassEscape(previous: string, next: string | undefined): boolean {
  return classEscape.test(previous) || (next !== undefined && classEscape.test(next));
}
