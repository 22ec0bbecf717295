import { codeFrame } from '../diagnostics/frame.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { pathText, placeText } from '../diagnostics/render.js';
import type { Issue } from '../model/issue.js';
import { isJsonObject, type Json } from '../model/json.js';
import type { DataDocument } from '../read/data.js';
import type { Terminal } from './terminal.js';

/** What is wrong at a place of a data file. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** `invalid-data` where a rule is broken, else the code of a diagnostic. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Pointer to the value. */
  readonly pointer?: string;
  /** The keyword that refuses the value. */
  readonly keyword?: string;
  /** Pointer to that keyword in the schema. */
  readonly schemaPointer?: string;
  readonly expected?: Json;
}

/** A problem of reading a data file as a fault of it. */
export function faultOfDiagnostic(diagnostic: Diagnostic, file: string): Fault {
  const { at, code, message, help, severity } = diagnostic;
  return {
    severity: severity === 'error' ? 'error' : 'warning',
    code,
    message,
    ...(help !== undefined && { help }),
    file,
    ...(at?.line !== undefined && { line: at.line }),
    ...(at?.column !== undefined && { column: at.column }),
    ...(at?.pointer !== undefined && { pointer: at.pointer }),
  };
}

/** A broken rule as a fault, at its line and column. */
export async function faultOfIssue(
  issue: Issue,
  document: DataDocument,
  file: string,
): Promise<Fault> {
  const { message, pointer, keyword, schemaPointer, expected } = issue;
  const position = await document.locate(pointer);
  const help = helpFor(issue, document.value);
  return {
    severity: 'error',
    code: 'invalid-data',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`,
    ...(help !== undefined && { help }),
    file,
    ...position,
    pointer,
    keyword,
    schemaPointer,
    ...(expected !== undefined && { expected }),
  };
}

/** The name or value that was most likely meant. */
function helpFor(issue: Issue, document: Json | undefined): string | undefined {
  const { expected, known, path } = issue;
  const value = valueAt(document, path);
  if (Array.isArray(expected) || typeof value === 'string') {
    const values = Array.isArray(expected) ? expected : [expected];
    if (issue.keyword !== 'type' && typeof value === 'string') {
      const words = values.filter((each) => typeof each === 'string');
      const meant = isChoice(issue) ? nearest(value, words) : undefined;
      if (meant !== undefined) return `Did you mean ${JSON.stringify(meant)}?`;
    }
  }
  if (known === undefined) return undefined;
  if (typeof expected === 'string') {
    const names = isJsonObject(value) ? Object.keys(value) : [];
    const written = nearest(
      expected,
      names.filter((name) => !known.includes(name)),
    );
    return written === undefined
      ? undefined
      : `There is ${JSON.stringify(written)}: is ${JSON.stringify(expected)} meant?`;
  }
  const meant = nearest(String(path.at(-1)), known);
  if (meant !== undefined) return `Did you mean ${JSON.stringify(meant)}?`;
  return known.length > 0 && known.length <= mostNames
    ? `The schema has ${known.map((name) => JSON.stringify(name)).join(', ')}.`
    : undefined;
}

/** More names than this are no help in one line. */
const mostNames = 8;

function isChoice({ keyword }: Issue): boolean {
  return keyword === 'enum' || keyword === 'const' || keyword === 'x-extensible-enum';
}

function valueAt(document: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let value = document;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** A fault as a person reads it: place, sentence, code frame, what may have been meant. */
export function faultText(
  fault: Fault,
  around: DataDocument['around'] | undefined,
  terminal: Terminal,
): string {
  const { dataPaint: paint, directory } = terminal;
  const { code, column, file, help, line, message, schemaPointer, severity } = fault;
  const place = placeText({ uri: file, ...fault }, directory);
  const name = severity === 'error' ? paint.red('error') : paint.yellow('warning');
  const rows = [`${name} ${paint.dim(`[${code}]`)} ${paint.bold(place)}`, message];
  if (line !== undefined && around !== undefined) {
    const { start, text } = around(line);
    rows.push('', ...paint.dim(codeFrame(text, line, column, start)).split('\n'), '');
  }
  if (help !== undefined) rows.push(`${paint.green('help:')} ${help}`);
  if (schemaPointer !== undefined) rows.push(paint.dim(`rule: #${schemaPointer}`));
  return rows.map((row, index) => (index === 0 || row === '' ? row : `  ${row}`)).join('\n');
}

/** A fault as data; files as a person types them. */
export function faultData(fault: Fault, directory: string): object {
  const { file, ...rest } = fault;
  return { file: pathText(file, directory), ...rest };
}
