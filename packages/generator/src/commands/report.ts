import { fileURLToPath } from 'node:url';
import { countText, pathText, placeText, renderDiagnostic } from '../diagnostics/render.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import type { GenerateResult } from '../generate.js';
import type { FileChange } from '../write.js';
import { shortDiff } from './line-diff.js';
import { readIfThere } from './project.js';
import type { Terminal } from './terminal.js';

/** All diagnostics as text, with their number at the end; empty without diagnostics. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  terminal: Terminal,
  consequence = 'nothing was written',
): string {
  if (diagnostics.length === 0) return '';
  const { directory, paint } = terminal;
  // A document that could not be parsed is not among the sources, but its line is what one wants to see.
  const sourceText = (uri: string) =>
    sources.get(uri) ?? readIfThere(uri.startsWith('file:') ? fileURLToPath(uri) : uri);
  const options = { paint, directory, sourceText };
  const problems = diagnostics.filter(({ severity }) => severity !== 'info');
  const notes = diagnostics.filter(({ severity }) => severity === 'info');
  const blocks = problems.map((diagnostic) => renderDiagnostic(diagnostic, options));
  if (notes.length > 0) blocks.push(notesText(notes, terminal));
  if (hasError(diagnostics)) {
    const first = problems.find(({ severity }) => severity === 'error');
    const counts = paint.bold(countText(problems));
    blocks.push(`${counts}; ${consequence}. \`trefoil explain ${first?.code}\` tells more.`);
  } else if (problems.length > 0) {
    blocks.push(paint.bold(countText(problems)));
  }
  return `${blocks.join('\n\n')}\n\n`;
}

/** Things to know, a line each: nothing has to be done about them. */
function notesText(notes: readonly Diagnostic[], { directory, paint }: Terminal): string {
  const shown = notes.slice(0, 3).map(({ at, code, message }) => {
    const place = at === undefined ? '' : `${placeText(at, directory)}  `;
    return `${paint.cyan('info')} ${paint.dim(`[${code}]`)} ${place}${message}`;
  });
  const rest = notes.length - shown.length;
  const more = rest > 0 ? [paint.dim(`… and ${rest} more to know; --json lists all`)] : [];
  return [...shown, ...more].join('\n');
}

/** What a run did, as a person reads it. */
export function summaryText(
  result: GenerateResult,
  changes: readonly FileChange[],
  milliseconds: number,
  terminal: Terminal,
): string {
  const { directory, paint } = terminal;
  const lines: string[] = [];
  for (const schema of result.schemas) {
    lines.push(
      `${paint.bold(schema.name)}  ${paint.dim(`from ${pathText(schema.path, directory)}`)}`,
    );
    for (const { folder } of schema.leaves) lines.push(...folderLines(folder, changes, terminal));
    lines.push('');
  }
  const counts = countStates(changes);
  lines.push(
    `${counts} ${paint.dim(`(${Math.round(milliseconds)} ms)`)}`,
    nextStep(result, changes, terminal),
  );
  return `${lines.join('\n')}\n`;
}

function folderLines(folder: string, changes: readonly FileChange[], terminal: Terminal): string[] {
  const { directory, paint } = terminal;
  // The human files of a package lie beside its src folder and are worth a line when they are new.
  const around = folder.endsWith('/src') ? folder.slice(0, -4) : folder;
  const inside = changes.filter(
    ({ path, state }) =>
      path.startsWith(`${folder}/`) || (state === 'created' && path.startsWith(`${around}/`)),
  );
  const bytes = inside.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const lines = [
    `  ${pathText(folder, directory)}  ${paint.dim(`${fileCount(inside.length)}, ${sizeText(bytes)}`)}`,
  ];
  const shown = gather(inside, folder, around);
  for (const { bytes: size, name, state } of shown.slice(0, 12)) {
    const text = state === 'removed' ? '' : paint.dim(`  ${sizeText(size)}`);
    lines.push(`    ${mark(state, terminal)} ${name}${text}`);
  }
  if (shown.length > 12) lines.push(`    … and ${shown.length - 12} more`);
  return lines;
}

interface Shown {
  readonly state: FileChange['state'];
  readonly name: string;
  readonly bytes: number;
}

/** The changed files by name; the helpers in a folder of their own count as one when they change alike. */
function gather(changes: readonly FileChange[], folder: string, around: string): readonly Shown[] {
  const groups = new Map<string, { state: FileChange['state']; names: string[]; bytes: number }>();
  for (const { path, state, text } of changes) {
    if (state === 'unchanged') continue;
    const isInside = path.startsWith(`${folder}/`);
    const name = isInside ? path.slice(folder.length + 1) : `..${path.slice(around.length)}`;
    const key = isInside && name.includes('/') ? `${state} ${name.split('/')[0]}/` : name;
    const group = groups.get(key) ?? { state, names: [], bytes: 0 };
    group.names.push(name);
    group.bytes += Buffer.byteLength(text);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ bytes, names, state }) => {
    const [first = ''] = names;
    const name =
      names.length === 1 ? first : `${first.split('/')[0]}/ (${fileCount(names.length)})`;
    return { state, name, bytes };
  });
}

function mark(state: FileChange['state'], { paint }: Terminal): string {
  switch (state) {
    case 'created':
      return paint.green('+');
    case 'changed':
      return paint.yellow('~');
    case 'removed':
      return paint.red('-');
    case 'unchanged':
      return ' ';
  }
}

function countStates(changes: readonly FileChange[]): string {
  const states = ['created', 'changed', 'removed', 'unchanged'] as const;
  return states
    .map((state) => ({ state, count: changes.filter((change) => change.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }, index) =>
      index === 0 ? `${fileCount(count)} ${state}` : `${count} ${state}`,
    )
    .join(', ');
}

function nextStep(
  result: GenerateResult,
  changes: readonly FileChange[],
  { directory, paint }: Terminal,
): string {
  const created = changes.filter(({ state }) => state === 'created');
  if (changes.every(({ state }) => state === 'unchanged'))
    return 'Everything on disk is as the schemas say.';
  if (created.some(({ path }) => path.endsWith('/package.json')))
    return `Next: ${paint.bold('install once')} so that the new packages are linked, then build them.`;
  if (result.schemas.some(({ leaves }) => leaves.some((leaf) => leaf.package !== undefined)))
    return `Next: read the change with ${paint.bold('git diff')}, then build and test.`;
  const folder = result.folders.find((each) =>
    created.some(({ path }) => path === `${each}/index.ts`),
  );
  if (folder !== undefined)
    return `Next: import from ${paint.bold(pathText(`${folder}/index.ts`, directory))}.`;
  return `Next: read the change with ${paint.bold('git diff')}, then build and test.`;
}

/** The differences that `--check` found: each file, a few lines of it, and the command that mends it. */
export function driftText(
  changes: readonly FileChange[],
  command: string,
  terminal: Terminal,
): string {
  const { directory, dataPaint: paint } = terminal;
  const drifted = changes.filter(({ state }) => state !== 'unchanged');
  const blocks = drifted.map((change) => {
    const name = `${driftWord[change.state]} ${pathText(change.path, directory)}`;
    const rows = change.state === 'changed' ? shortDiff(change.before ?? '', change.text) : [];
    return [paint.bold(name), ...rows.map((row) => `  ${paintRow(row, terminal)}`)].join('\n');
  });
  return `${blocks.join('\n')}\n\n${fileCount(drifted.length)} differ from what the schemas say. Mend it with: ${command}\n`;
}

const driftWord: Readonly<Record<FileChange['state'], string>> = {
  created: 'missing  ',
  changed: 'different',
  removed: 'stale    ',
  unchanged: 'same     ',
};

function paintRow(row: string, { dataPaint: paint }: Terminal): string {
  if (row.startsWith('+')) return paint.green(row);
  return row.startsWith('-') ? paint.red(row) : paint.dim(row);
}

function fileCount(count: number): string {
  return `${count} ${count === 1 ? 'file' : 'files'}`;
}

function sizeText(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
