import { quote } from './quote.js';

/** A name from another module; putting one into code adds its import to the file. */
export interface Import {
  readonly kind: 'import';
  readonly name: string;
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

/** A value imported from a module. */
export function importValue(name: string, from: string): Import {
  return { kind: 'import', name, from, typeOnly: false };
}

/** A type imported from a module. */
export function importType(name: string, from: string): Import {
  return { kind: 'import', name, from, typeOnly: true };
}

/** Code side by side, with text between. */
export function join(items: readonly Hole[], separator: string): Code {
  const parts: (string | Import)[] = [];
  items.forEach((item, index) => {
    if (index > 0) parts.push(separator);
    // One at a time: the arguments of a call are limited, and a schema may have thousands of properties.
    for (const part of holeParts(item)) parts.push(part);
  });
  return { kind: 'code', parts };
}

/**
 * Writes code: `` code`const ${name('x')} = ${'data'};` ``. Common indentation of the template is
 * taken off, and code of several lines in a hole is indented like the line that the hole is in.
 */
export function code(strings: TemplateStringsArray, ...holes: readonly Hole[]): Code {
  const texts = dedent(strings.raw);
  const parts: (string | Import)[] = [];
  let line = '';
  texts.forEach((text, index) => {
    parts.push(text);
    line = lastLine(line, text);
    if (index >= holes.length) return;
    const hole = holes[index];
    if (isEmpty(hole) && dropLine(parts, texts, index)) {
      line = '';
      return;
    }
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    for (const part of holeParts(hole)) {
      const placed = typeof part === 'string' ? part.replace(/\n(?!\n)/g, `\n${indent}`) : part;
      parts.push(placed);
      line = lastLine(line, typeof placed === 'string' ? placed : placed.name);
    }
  });
  return { kind: 'code', parts };
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

/** Takes away the line of an empty hole that stands alone on it; says whether it did. */
function dropLine(parts: (string | Import)[], texts: string[], index: number): boolean {
  const before = parts.at(-1);
  const after = texts[index + 1] ?? '';
  if (typeof before !== 'string') return false;
  const aloneBefore = /(^|\n)[ \t]*$/.exec(before);
  const aloneAfter = /^[ \t]*(\n|$)/.exec(after);
  if (aloneBefore === null || aloneAfter === null) return false;
  if (aloneBefore[1] === '' && parts.length > 1) return false;
  parts[parts.length - 1] = before.slice(0, aloneBefore.index);
  const rest = after.slice(aloneAfter[0].length);
  const first = parts.every((part) => part === '');
  texts[index + 1] = aloneAfter[1] === '\n' && !first ? `\n${rest}` : rest;
  return true;
}

function lastLine(line: string, text: string): string {
  const end = text.lastIndexOf('\n');
  return end === -1 ? line + text : text.slice(end + 1);
}

function dedent(raws: readonly string[]): string[] {
  const texts = raws.map((text) => text.replaceAll('\\`', '`').replaceAll('\\$', '$').replaceAll('\\\\', '\\'));
  const first = texts[0] ?? '';
  if (!first.startsWith('\n')) return texts;
  const indents = texts.flatMap((text, index) =>
    [...text.matchAll(/\n([ \t]*)(?=[^\s]|$)/g)]
      .filter((match) => match.index + match[0].length < text.length || index < texts.length - 1)
      .map((match) => match[1]?.length ?? 0),
  );
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  const cut = texts.map((text) => text.replace(new RegExp(`\\n[ \\t]{0,${common}}`, 'g'), '\n'));
  cut[0] = (cut[0] ?? '').slice(1);
  const last = cut.length - 1;
  cut[last] = (cut[last] ?? '').replace(/\n[ \t]*$/, '');
  return cut;
}
