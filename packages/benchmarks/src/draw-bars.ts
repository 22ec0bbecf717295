/** One bar: how long it is among those of its panel, and what is written behind it. */
export interface Bar {
  readonly value: number;
  readonly text: string;
}

/** Bars of one kind, one for each name of the picture. */
export interface Panel {
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Bar[];
}

/** A picture of several panels side by side, with the same names down the left. */
export interface Picture {
  readonly title: string;
  readonly names: readonly string[];
  /** Names that are set off from the others. */
  readonly ours: readonly string[];
  readonly panels: readonly Panel[];
}

const width = 880;
const left = 110;
const gap = 24;
const top = 88;
const rowHeight = 28;
const barHeight = 14;
/** Room behind the longest bar for what is written there. */
const textRoom = 116;

/** The picture as SVG without a background, in colors that can be read on light and on dark. */
export function drawBars({ title, names, ours, panels }: Picture): string {
  const height = top + names.length * rowHeight + 12;
  const panelWidth = (width - left - gap * panels.length) / panels.length;
  const rows = names.map((name, index) => {
    const kind = ours.includes(name) ? 'ours' : 'other';
    return text(left - 12, baseline(index), name, `name ${kind}`, 'end');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    style,
    text(0, 22, title, 'title'),
    ...rows,
    ...panels.flatMap((panel, index) => {
      const start = left + index * (panelWidth + gap);
      return [
        text(start, 54, panel.title, 'panel'),
        text(start, 72, panel.note, 'note'),
        ...drawPanel(panel, names, ours, start, panelWidth - textRoom),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(
  { bars }: Panel,
  names: readonly string[],
  ours: readonly string[],
  start: number,
  room: number,
): readonly string[] {
  const longest = Math.max(...bars.map(({ value }) => value), Number.EPSILON);
  return bars.flatMap(({ value, text: label }, index) => {
    const kind = ours.includes(names[index] ?? '') ? 'ours' : 'other';
    // A line stays where there is nothing to be seen, so that nobody looks for the bar.
    const length = Math.max(2, (room * value) / longest).toFixed(1);
    const y = top + index * rowHeight + (rowHeight - barHeight) / 2;
    return [
      `<rect class="${kind}" x="${start.toFixed(1)}" y="${y}" width="${length}" height="${barHeight}" rx="2"/>`,
      text(start + Number(length) + 8, baseline(index), label, `value ${kind}`),
    ];
  });
}

function baseline(index: number): number {
  return top + index * rowHeight + rowHeight / 2 + 4.5;
}

function text(x: number, y: number, content: string, kind: string, anchor = 'start'): string {
  return `<text class="${kind}" x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const style = `<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; fill: #57606a }
.title { font-size: 16px; font-weight: 600 }
.panel { font-weight: 600 }
.note { font-size: 12px }
.value { font-variant-numeric: tabular-nums }
text.ours { font-weight: 600; fill: #1a7f37 }
rect.ours { fill: #2da44e }
rect.other { fill: #8c959f }
@media (prefers-color-scheme: dark) {
text { fill: #9da7b3 }
text.ours { fill: #3fb950 }
rect.other { fill: #6e7681 }
}
</style>`;
