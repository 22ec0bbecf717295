import { type Code, raw } from './code.js';
import { escapeUnit } from './quote.js';

const invisible =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whatever may have to be changed: most texts hold nothing of it. */
const suspicious =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff@<]|\*\/|\/[*/]/;

/**
 * Text from a schema made harmless inside a doc comment: it can neither end the comment nor be
 * read as a tag or a directive of a tool.
 */
export function commentText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, escapeUnit)
    .replaceAll('*/', '*\\/')
    .replaceAll('/*', '/\\*')
    .replace(/(^|[\s{])@/g, '$1\\@')
    .replace(/\/\/(?=[#@/])/g, '/\\/')
    .replace(/<(?=!--|\/?script)/gi, '\\u003c');
}

/** So that the marks and the indentation of a member fit beside it. */
const singleLine = 90;
/** The longest line, without the marks of a comment on one line. */
const withoutMarks = 93;

/**
 * A doc comment of these lines, which are text that is safe already (see `commentText`); no lines
 * give no comment.
 */
export function docComment(lines: readonly string[]): Code | undefined {
  const text = docText(lines, '');
  return text === undefined ? undefined : raw(text);
}

/** The text of a doc comment, indented but for its first line; far inside less fits on one line. */
export function docText(lines: readonly string[], indent: string): string | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  if (lines.length === 1 && !first.includes('\n')) {
    const only = first.trimEnd();
    if (only.length <= Math.min(singleLine, withoutMarks - indent.length)) return `/** ${only} */`;
  }
  const start = `\n${indent} *`;
  let text = '/**';
  for (const line of lines) {
    for (const part of line.includes('\n') ? line.split('\n') : [line]) {
      const trimmed = part.trimEnd();
      text += trimmed === '' ? start : `${start} ${trimmed}`;
    }
  }
  return `${text}${start}/`;
}
