/** Leaves room for the comment marks and the indentation of a property. */
const lineLimit = 94;
/** The marks before a line of a comment: a space, an asterisk and a space. */
const marks = 3;

/**
 * The lines of a comment that is indented so far, broken where they are too long. Tags stand as they
 * are: what they hold is one thing.
 */
export function wrapDocs(
  lines: readonly string[],
  indent: number,
  width: number,
): readonly string[] {
  const limit = Math.min(lineLimit, width - marks - indent);
  let wrapped: string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('@')) return wrapped?.concat(lines.slice(index)) ?? lines;
    if (line.length > limit || line.includes('\n')) {
      wrapped ??= lines.slice(0, index);
      for (const part of line.split('\n')) wrap(part, limit, wrapped);
    } else wrapped?.push(line);
  }
  return wrapped ?? lines;
}

/** Breaks a line of prose where Markdown reads the next line as going on. */
function wrap(line: string, limit: number, lines: string[]): void {
  if (line.length <= limit || /^( {4}|\t|\||```)/.test(line)) {
    lines.push(line);
    return;
  }
  const indent = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line)?.[0].replace(/\S/g, ' ') ?? '';
  let rest = withoutBlank(line);
  while (rest.length > limit) {
    const at = breakIn(rest, limit);
    if (at === -1) break;
    lines.push(rest.slice(0, at));
    const next = rest.slice(at + 1);
    rest = indent === '' ? withoutBlank(next) : indent + next;
  }
  lines.push(rest);
}

function withoutBlank(line: string): string {
  let start = 0;
  while (line.charAt(start) === ' ' && mayBreak(line, start)) start += 1;
  return line.slice(start);
}

/** The last blank before the limit at which a line may break, else the first one after it. */
function breakIn(line: string, limit: number): number {
  const start = line.search(/\S/);
  for (let at = line.lastIndexOf(' ', limit); at > start; at = line.lastIndexOf(' ', at - 1)) {
    if (mayBreak(line, at)) return at;
  }
  let at = line.indexOf(' ', Math.max(limit + 1, start));
  while (at !== -1 && !mayBreak(line, at)) at = line.indexOf(' ', at + 1);
  return at;
}

/** What begins a list or a block must not come to stand at the start of a line. */
function mayBreak(line: string, at: number): boolean {
  const next = line.charCodeAt(at + 1);
  // Letters are never in question, and by far the most common.
  return (next >= 97 && next <= 122) || !marker.test(line.slice(at + 1));
}

const marker = /^(?:[-+*#>=|~]|\d+[.)](?: |$)|```)/;
