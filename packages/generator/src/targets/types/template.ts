import type { Pattern } from '../../model/model.js';

/** A pattern as a template literal type; not `exact` when the template takes other strings too. */
export interface Template {
  readonly parts: readonly (string | undefined)[];
  readonly exact: boolean;
}

const form =
  /^(\^?)((?:\\[^A-Za-z0-9]|[^\\^$.*+?()[\]{}|])*)((?:\.[*+])?)((?:\\[^A-Za-z0-9]|[^\\^$.*+?()[\]{}|])*)(\$?)$/u;

/** The template literal for a pattern that is made of fixed text and "anything". */
export function templateOf(pattern: Pattern): Template | undefined {
  const match = form.exec(pattern.source);
  if (match === null) return undefined;
  const [, start = '', before = '', gap = '', after = '', end = ''] = match;
  const head = unescape(before);
  const tail = unescape(after);
  const starts = start !== '';
  const ends = end !== '';
  // A gap at an open end says nothing: `^x-.*` is `^x-`.
  const middle = gap !== '' && (tail !== '' || ends);
  const parts = [
    starts ? '' : undefined,
    head,
    ...(middle ? [undefined] : []),
    tail,
    ends ? '' : undefined,
  ];
  // `.` stops at line ends, and `.+` wants one character: a template knows neither.
  const exact = gap === '' || (gap === '.*' && !middle);
  const joined = joinParts(parts);
  return joined.some((part) => part !== undefined) ? { parts: joined, exact } : undefined;
}

/** Longer choices stay in one piece. */
const alternativesLimit = 16;
const text = String.raw`(?:\\[^A-Za-z0-9|]|[^\\()[\]|])*`;
const choice = new RegExp(
  `^(${text})\\((?:\\?:|(?!\\?))((?:${text}\\|)*${text})\\)(?![*+?{])(${text})$`,
  'u',
);
const choiceOnly = new RegExp(`^(?:${text}\\|)+${text}$`, 'u');

/** The patterns that a pattern is a choice of: `^a-` and `^b-` for `^(a|b)-`, else itself. */
export function alternativesOf(pattern: Pattern): readonly Pattern[] {
  const [, before = '', options = '', after = ''] =
    choice.exec(pattern.source) ??
    (choiceOnly.test(pattern.source) ? ['', '', pattern.source] : []);
  const sources = options.split('|').map((option) => before + option + after);
  if (options === '' || sources.length > alternativesLimit) return [pattern];
  return sources.map((source) => ({ ...pattern, source }));
}

/** The one string that a pattern matches, where it matches only one. */
export function onlyMatch(pattern: Pattern): string | undefined {
  const template = templateOf(pattern);
  return template?.exact === true && template.parts.length === 1 ? template.parts[0] : undefined;
}

/** Whether a pattern matches every string. */
export function matchesAll(pattern: Pattern): boolean {
  return /^\^?(?:\.\*)?$/.test(pattern.source);
}

/** Whether a string is of a template. */
export function matchesTemplate(template: Template, text: string): boolean {
  let rest = text;
  let free = false;
  for (const part of template.parts) {
    if (part === undefined) {
      free = true;
      continue;
    }
    const at = free ? rest.indexOf(part) : rest.startsWith(part) ? 0 : -1;
    if (at === -1) return false;
    rest = rest.slice(at + part.length);
    free = false;
  }
  const last = template.parts.at(-1);
  return free || rest === '' || (last !== undefined && text.endsWith(last));
}

function joinParts(parts: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const joined: (string | undefined)[] = [];
  for (const part of parts) {
    if (part === '') continue;
    const before = joined.at(-1);
    if (part === undefined) {
      if (joined.length === 0 || before !== undefined) joined.push(undefined);
    } else if (before === undefined) joined.push(part);
    else joined[joined.length - 1] = before + part;
  }
  return joined;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}
