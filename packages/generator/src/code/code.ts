import { quote } from './quote.js';

/** A name from another module; putting one into code adds its import to the file. */
export interface Import {
  readonly kind: 'import';
  readonly name: string;
  /** What the module calls it, where that is not its name here. */
  readonly exported?: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Text that is code, with the imports it needs. */
export interface Code {
  readonly kind: 'code';
  readonly parts: readonly (string | Import)[];
}

/**
 * What a hole of the `code` tag takes. A bare string is data and is printed quoted; a list is
 * printed one item a line; `undefined` prints nothing, and takes its line along when alone on it.
 */
export type Hole = Code | Import | string | number | boolean | null | undefined | readonly Hole[];

/** Text that stands as it is. Never pass text from a schema. */
export function raw(text: string): Code {
  return { kind: 'code', parts: [text] };
}

/** A value imported from a module, which may have another name there. */
export function importValue(name: string, from: string, exported = name): Import {
  return { kind: 'import', name, from, typeOnly: false, ...(exported !== name && { exported }) };
}

/** A type imported from a module. */
export function importType(name: string, from: string): Import {
  return { kind: 'import', name, from, typeOnly: true };
}

/** Code side by side, with text between. */
export function join(items: readonly Hole[], separator: string): Code {
  const parts: Part[] = [];
  items.forEach((item, index) => {
    if (index > 0) append(parts, separator);
    for (const part of holeParts(item)) append(parts, part);
  });
  return { kind: 'code', parts };
}

/**
 * Writes code: `` code`const ${name('x')} = ${'data'};` ``. Common indentation of the template is
 * taken off, and code of several lines in a hole is indented like the line that the hole is in.
 */
export function code(strings: TemplateStringsArray, ...holes: readonly Hole[]): Code {
  const texts = dedent(strings.raw);
  const parts: Part[] = [];
  // What stands before a hole, back to where its line begins; most holes never ask.
  let before: string[] = [];
  texts.forEach((text, index) => {
    const hole = holes[index];
    const isLast = index >= holes.length;
    const kept = !isLast && isEmpty(hole) ? dropLine(parts, texts, index) : undefined;
    append(parts, kept ?? text);
    if (kept === undefined) before.push(text);
    else before = [];
    if (isLast || kept !== undefined) return;
    let indent: string | undefined;
    for (const part of holeParts(hole)) {
      if (typeof part === 'string' && part.includes('\n'))
        indent ??= leadingSpace(lastLine(before));
      const placed = typeof part === 'string' ? indented(part, indent ?? '') : part;
      append(parts, placed);
      before.push(typeof placed === 'string' ? placed : placed.name);
    }
  });
  return { kind: 'code', parts };
}

type Part = Code['parts'][number];

/** Texts in a row are kept as one: code is copied into the code around it, so parts should be few. */
function append(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (typeof part !== 'string' || typeof last !== 'string') parts.push(part);
  else parts[parts.length - 1] = last + part;
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/\n(?!\n)/g, `\n${indent}`);
}

function holeParts(hole: Hole): readonly (string | Import)[] {
  if (hole === undefined) return [];
  if (typeof hole === 'string') return [quote(hole)];
  if (typeof hole === 'number') return [Object.is(hole, -0) ? '-0' : String(hole)];
  if (typeof hole === 'boolean' || hole === null) return [String(hole)];
  if (isList(hole)) {
    return join(
      hole.filter((item) => !isEmpty(item)),
      '\n',
    ).parts;
  }
  return hole.kind === 'import' ? [hole] : hole.parts;
}

function isList(hole: Hole): hole is readonly Hole[] {
  return Array.isArray(hole);
}

function isEmpty(hole: Hole): boolean {
  if (hole === undefined) return true;
  if (isList(hole)) return hole.every(isEmpty);
  return typeof hole === 'object' && hole !== null && hole.kind === 'code'
    ? hole.parts.every((part) => part === '')
    : false;
}

/** What is left of the text before an empty hole that stands alone on its line, which is taken away. */
function dropLine(parts: readonly Part[], texts: string[], index: number): string | undefined {
  const before = texts[index] ?? '';
  const after = texts[index + 1] ?? '';
  const start = before.lastIndexOf('\n');
  const aloneAfter = /^[ \t]*(\n|$)/.exec(after);
  if (aloneAfter === null || (start === -1 && index > 0)) return undefined;
  if (before.slice(start + 1).trim() !== '') return undefined;
  const kept = before.slice(0, Math.max(start, 0));
  const rest = after.slice(aloneAfter[0].length);
  const isFirst = kept === '' && parts.every((part) => part === '');
  texts[index + 1] = aloneAfter[1] === '\n' && !isFirst ? `\n${rest}` : rest;
  return kept;
}

/** The last line of texts in a row. */
function lastLine(texts: readonly string[]): string {
  let line = '';
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const text = texts[index] ?? '';
    const end = text.lastIndexOf('\n');
    line = text.slice(end + 1) + line;
    if (end !== -1) break;
  }
  return line;
}

function leadingSpace(line: string): string {
  return line.slice(0, skipSpace(line, 0));
}

/** Runs for every piece of code that is printed, so it reads each template once and makes no lists. */
function dedent(raws: readonly string[]): string[] {
  const texts = raws.map(unescape);
  const [first] = texts;
  if (first === undefined || first.charCodeAt(0) !== newline) return texts;
  const last = texts.length - 1;
  const common = commonIndent(texts, last);
  for (let index = 0; index <= last; index += 1) {
    texts[index] = withoutIndent(texts[index] ?? '', common);
  }
  texts[0] = (texts[0] ?? '').slice(1);
  texts[last] = withoutLastLine(texts[last] ?? '');
  return texts;
}

const newline = 10;

/** The least indentation of the lines that hold anything, be it a hole. */
function commonIndent(texts: readonly string[], last: number): number {
  let common = Number.POSITIVE_INFINITY;
  for (let index = 0; index <= last; index += 1) {
    const text = texts[index] ?? '';
    for (let start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1) {
      const end = skipSpace(text, start);
      const holds = end === text.length ? index < last : text.charCodeAt(end) !== newline;
      if (holds) common = Math.min(common, end - start);
    }
  }
  return common === Number.POSITIVE_INFINITY ? 0 : common;
}

function withoutIndent(text: string, common: number): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1) {
    kept += text.slice(from, start);
    from = Math.min(start + common, skipSpace(text, start));
  }
  return kept + text.slice(from);
}

/** The line of the closing backquote is none of the code. */
function withoutLastLine(text: string): string {
  const start = text.lastIndexOf('\n');
  return start !== -1 && skipSpace(text, start + 1) === text.length ? text.slice(0, start) : text;
}

function skipSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) end += 1;
  return end;
}

function unescape(text: string): string {
  return text.includes('\\')
    ? text.replaceAll('\\`', '`').replaceAll('\\$', '$').replaceAll('\\\\', '\\')
    : text;
}
