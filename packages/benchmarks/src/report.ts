import {
  type Figure,
  isReached,
  type Outcome,
  type Table,
  type Target,
  type Unit,
} from './figures.js';

function digits(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || size >= 100) return value.toFixed(0);
  return size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** By what a value is divided to be read easily, and the word for what is left. */
function scaleOf(value: number, unit: Unit): readonly [by: number, word: string] {
  switch (unit) {
    case 'ns':
      return value >= 100_000 ? [1e6, 'ms'] : [1, 'ns'];
    case 'us':
      return [1, 'µs'];
    case 'ms':
      return value >= 10_000 ? [1000, 's'] : [1, 'ms'];
    case 'bytes':
      return [1, 'bytes'];
    case 'kB':
      return [1, 'kB'];
    case 'MiB':
      return [1, 'MiB'];
    case 'times':
      return [1, '×'];
    case 'percent':
      return [1, '%'];
  }
}

function amount(value: number, unit: Unit): string {
  const [by, word] = scaleOf(value, unit);
  return `${digits(value / by)} ${word}`;
}

function cellText(cell: string | Figure): string {
  if (typeof cell === 'string') return cell;
  const { value, unit, low, high } = cell;
  const text = amount(value, unit);
  if (low === undefined || high === undefined) return text;
  const [by] = scaleOf(value, unit);
  return `${text} (${digits(low / by)}–${digits(high / by)})`;
}

/** Lays out rows in columns: the first to the left, numbers to the right. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A table as text. */
export function tableText(table: Table): string {
  const rows = [table.columns, ...table.rows.map((row) => row.map(cellText))];
  const [head = '', ...lines] = layOut(rows);
  const rule = '─'.repeat(Math.max(head.length, ...lines.map((line) => line.length)));
  return [table.title, ...table.notes.map((note) => `  ${note}`), head, rule, ...lines].join('\n');
}

/** The closing summary: what must be reached and what was. */
export function summaryText(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const reached = isReached(target);
    return [
      target.work,
      `${target.direction} ${amount(target.wanted, target.unit)}`,
      target.reached === undefined ? 'not measured' : amount(target.reached, target.unit),
      reached === undefined ? '' : reached ? 'ok' : 'missed',
    ];
  });
  return layOut([['work', 'target', 'reached', ''], ...rows]).join('\n');
}

/** Everything that was found out, for machines. */
export function reportJson(outcomes: readonly Outcome[]): string {
  const judged = outcomes.map((outcome) => ({
    ...outcome,
    targets: outcome.targets.map((target) => ({ ...target, ok: isReached(target) ?? null })),
  }));
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` };
  return JSON.stringify({ ...machine, parts: judged }, null, 2);
}
