import type { Issue } from './issue.js';

/** Where something stands in a text: both counted from 1, columns in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset in a text. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The same issues with the line and column of their values in the text, which must be JSON. */
export function withPlaces(text: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, ...lineAndColumn(text, offsetOf(text, issue.path)) }));
}

/** Where the value at a path begins; the innermost value that is there when the path leads on. */
function offsetOf(text: string, path: readonly (string | number)[]): number {
  let offset = skipSpace(text, 0);
  for (const key of path) {
    const next =
      typeof key === 'number' ? itemOffset(text, offset, key) : propertyOffset(text, offset, key);
    if (next === undefined) break;
    offset = next;
  }
  return offset;
}

function itemOffset(text: string, array: number, wanted: number): number | undefined {
  if (text[array] !== '[') return undefined;
  let offset = skipSpace(text, array + 1);
  for (let index = 0; index < wanted; index += 1) {
    offset = skipSpace(text, skipValue(text, offset));
    if (text[offset] !== ',') return undefined;
    offset = skipSpace(text, offset + 1);
  }
  return offset;
}

function propertyOffset(text: string, object: number, wanted: string): number | undefined {
  if (text[object] !== '{') return undefined;
  let found: number | undefined;
  let offset = skipSpace(text, object + 1);
  while (text[offset] === '"') {
    const end = skipValue(text, offset);
    const key: unknown = JSON.parse(text.slice(offset, end));
    // After the colon. Of equal keys the last counts, as for JSON.parse.
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (key === wanted) found = value;
    offset = skipSpace(text, skipValue(text, value));
    if (text[offset] === ',') offset = skipSpace(text, offset + 1);
  }
  return found;
}

/** The end of the value that begins here. Brackets are counted, so that any depth will do. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  do {
    const unit = text[offset];
    if (unit === '"') {
      offset += 1;
      while (offset < text.length && text[offset] !== '"') offset += text[offset] === '\\' ? 2 : 1;
    } else if (unit === '{' || unit === '[') {
      depth += 1;
    } else if (unit === '}' || unit === ']') {
      depth -= 1;
    } else if (depth === 0) {
      while (offset < text.length && !/[\s,\]}]/.test(text.charAt(offset))) offset += 1;
      return offset;
    }
    offset += 1;
  } while (depth > 0 && offset < text.length);
  return offset;
}

function skipSpace(text: string, start: number): number {
  let offset = start;
  while (' \n\r\t'.includes(text[offset] ?? '#')) offset += 1;
  return offset;
}
