import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paint } from './paint.js';
import type { Diagnostic, Location } from './diagnostic.js';
import { codeFrame } from './frame.js';

/** What a rendering needs from around: colors, where paths are relative to, and the texts that were read. */
export interface RenderOptions {
  readonly paint: Paint;
  readonly directory: string;
  readonly sourceText: (uri: string) => string | undefined;
}

/** One diagnostic as a person reads it: code and place, the sentence, the code frame, what to do. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { paint } = options;
  const color = { error: paint.red, warning: paint.yellow, info: paint.cyan }[diagnostic.severity];
  const place =
    diagnostic.at === undefined
      ? ''
      : ` ${paint.bold(placeText(diagnostic.at, options.directory))}`;
  const lines = [`${color(diagnostic.severity)} ${paint.dim(`[${diagnostic.code}]`)}${place}`];
  lines.push(...indent(diagnostic.message.replaceAll(`${options.directory}${sep}`, '')));
  const frame = frameOf(diagnostic.at, options);
  if (frame !== undefined) lines.push('', ...indent(paint.dim(frame)), '');
  for (const { says, at } of diagnostic.related ?? [])
    lines.push(...indent(`${says} ${paint.bold(placeText(at, options.directory))}`));
  if (diagnostic.help !== undefined)
    lines.push(...indent(`${paint.green('help:')} ${diagnostic.help}`));
  return lines.join('\n').trimEnd();
}

/** `2 errors, 1 warning`. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    if (count === 0) return '';
    return severity === 'info'
      ? `${count} to know`
      : `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return counts.filter((text) => text !== '').join(', ');
}

/** A file URI or path as a person types it, relative where it lies below the directory. */
export function pathText(uri: string, directory: string): string {
  const path = uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  if (!isAbsolute(path)) return path;
  const near = relative(directory, path);
  return (near === '' ? '.' : near.length < path.length ? near : path).split(sep).join('/');
}

/** `schemas/order.schema.json:3:5  #/properties`, as far as it is known. */
export function placeText(at: Location, directory: string): string {
  const line = at.line === undefined ? '' : `:${at.line}`;
  const column = at.line === undefined || at.column === undefined ? '' : `:${at.column}`;
  const pointer = at.pointer === undefined || at.pointer === '' ? '' : `  #${at.pointer}`;
  return `${pathText(at.uri, directory)}${line}${column}${pointer}`;
}

function frameOf(at: Location | undefined, options: RenderOptions): string | undefined {
  if (at?.line === undefined) return undefined;
  const text = options.sourceText(at.uri);
  return text === undefined ? undefined : codeFrame(text, at.line, at.column);
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
