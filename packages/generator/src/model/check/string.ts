import { checkFormat } from '../formats.js';
import { compareInstants, parseInstant } from '../instants.js';
import type { Json } from '../json.js';
import type { Schema, StringContent, StringRules } from '../model.js';
import { writtenPattern } from '../origin.js';
import { brokenRule } from './broken.js';
import { type Broken, type Cursor, matches, type Run } from './run.js';

/** Rules for strings; lengths count code points, not UTF-16 units. */
export function checkString(
  schema: Schema,
  value: string,
  cursor: Cursor,
  run: Run,
): readonly Broken[] {
  const rules: StringRules = schema.string ?? {};
  const { minLength, maxLength, minBytes, maxBytes, pattern, jsonText } = rules;
  const broken: Broken[] = [];
  const rule = (name: string, holds: boolean, expected?: Json, said?: string) => {
    if (holds) return;
    const told = { rule: name, ...(expected !== undefined && { expected }), said };
    broken.push(brokenRule(schema, told, cursor, { value }));
  };
  if (minLength !== undefined) rule('minLength', codePoints(value) >= minLength, minLength);
  if (maxLength !== undefined) rule('maxLength', codePoints(value) <= maxLength, maxLength);
  if (minBytes !== undefined) rule('minBytes', !isShort(value, minBytes), minBytes);
  if (maxBytes !== undefined) rule('maxBytes', isShort(value, maxBytes + 1), maxBytes);
  if (pattern !== undefined) rule('pattern', matches(pattern, value, run), writtenPattern(pattern));
  if (schema.format?.assert === true) {
    const { name } = schema.format;
    const own = run.prepared.extensions?.formats.get(name);
    rule('format', own?.check(value) ?? checkFormat(name, value), name, own?.sentence);
  }
  checkBounds(rules, value, rule);
  if (rules.content?.assert === true) checkContent(rules.content, value, rule);
  if (jsonText === true) rule('jsonText', isJsonText(value));
  return broken;
}

function checkBounds(
  { formatMinimum, formatMaximum }: StringRules,
  value: string,
  rule: (name: string, holds: boolean, expected: string) => void,
): void {
  if (formatMinimum === undefined && formatMaximum === undefined) return;
  const instant = parseInstant(value);
  const least = formatMinimum === undefined ? undefined : parseInstant(formatMinimum);
  const most = formatMaximum === undefined ? undefined : parseInstant(formatMaximum);
  if (instant === undefined) return;
  if (least !== undefined && formatMinimum !== undefined) {
    rule('formatMinimum', compareInstants(instant, least) >= 0, formatMinimum);
  }
  if (most !== undefined && formatMaximum !== undefined) {
    rule('formatMaximum', compareInstants(instant, most) <= 0, formatMaximum);
  }
}

/** Base64 is the one encoding and JSON the one media type that are looked at. */
function checkContent(
  { encoding, mediaType }: StringContent,
  value: string,
  rule: (name: string, holds: boolean, expected: string) => void,
): void {
  const isEncoded = encoding === 'base64' && base64.test(value);
  if (encoding === 'base64') rule('contentEncoding', isEncoded, encoding);
  if (mediaType !== 'application/json') return;
  if (encoding === undefined) rule('contentMediaType', isJsonText(value), mediaType);
  else if (isEncoded) rule('contentMediaType', isJsonText(decoded(value)), mediaType);
}

const base64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;

/** The text behind Base64; nothing that is JSON where the bytes are not UTF-8. */
function decoded(value: string): string {
  const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether a text has fewer than so many bytes; each UTF-16 unit takes one to three. */
function isShort(text: string, bytes: number): boolean {
  if (text.length >= bytes) return false;
  return text.length * 3 < bytes || utf8Bytes(text) < bytes;
}

/** A lone surrogate becomes U+FFFD when it is encoded, three bytes. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
