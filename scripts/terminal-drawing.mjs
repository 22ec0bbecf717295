// @ts-check
// Draws commands and their output as an SVG that plays them: commands are typed, output appears.

/** @typedef {{ command: string, text: string }} Scene */
/** @typedef {{ text: string, style: string }} Run */
/** @typedef {{ runs: readonly Run[], begin: number, typed: number }} Line */

const glyph = { width: 8, height: 20, size: 13.3 };
const margin = { x: 20, top: 52, bottom: 18 };
const columns = 106;
const pace = { key: 0.045, think: 0.5, line: 0.05, read: 1.2, end: 6 };

/** Styles by the number of the escape sequence that begins them. */
const styles = new Map([
  [1, 'bold'],
  [2, 'dim'],
  [31, 'red'],
  [32, 'green'],
  [33, 'yellow'],
  [36, 'cyan'],
]);
const weights = new Set(['bold', 'dim']);

/**
 * Cuts a line at its escape sequences; no style lasts beyond its line.
 * @param {string} line @returns {Run[]}
 */
function readRuns(line) {
  /** @type {Run[]} */
  const runs = [];
  /** @type {Set<string>} */
  let active = new Set();
  // oxlint-disable-next-line no-control-regex
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part); // oxlint-disable-line no-control-regex
    if (code === null) {
      if (part !== '') runs.push({ text: part, style: [...active].join(' ') });
      continue;
    }
    const number = Number(code[1]);
    const style = styles.get(number);
    if (style !== undefined) active.add(style);
    else
      active = new Set(
        [...active].filter((each) => number !== 0 && weights.has(each) === (number !== 22)),
      );
  }
  return runs;
}

/**
 * Breaks what is wider than the window, as a terminal does.
 * @param {readonly Run[]} runs @returns {Run[][]}
 */
function wrap(runs) {
  /** @type {Run[][]} */
  const lines = [[]];
  let room = columns;
  for (const { text, style } of runs) {
    for (let rest = text; rest !== '';) {
      if (room === 0) {
        lines.push([]);
        room = columns;
      }
      const piece = rest.slice(0, room);
      lines.at(-1)?.push({ text: piece, style });
      room -= piece.length;
      rest = rest.slice(piece.length);
    }
  }
  return lines;
}

/** @param {readonly Scene[]} scenes */
function schedule(scenes) {
  /** @type {Line[]} */
  const lines = [];
  let now = pace.think;
  for (const { command, text } of scenes) {
    const typed = command.length * pace.key;
    lines.push({
      runs: [
        { text: '$ ', style: 'prompt' },
        { text: command, style: 'bold' },
      ],
      begin: now,
      typed,
    });
    now += typed + pace.think;
    for (const line of text === '' ? [] : text.split('\n')) {
      for (const runs of wrap(readRuns(line))) {
        lines.push({ runs, begin: now, typed: 0 });
        now += pace.line;
      }
    }
    if (text === '') continue;
    lines.push({ runs: [], begin: now, typed: 0 });
    now += pace.read;
  }
  lines.pop();
  return { lines, end: now + pace.end };
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param {Line} line @param {number} index */
function drawLine({ runs, typed }, index) {
  const y = margin.top + index * glyph.height;
  let column = 0;
  const parts = runs.map(({ text, style }) => {
    const x = margin.x + column * glyph.width;
    column += text.length;
    const name = style === '' ? '' : ` class="${style}"`;
    // A fixed length keeps the columns straight in whatever font there is.
    const length = ` textLength="${text.length * glyph.width}"`;
    return text.trim() === ''
      ? ''
      : `<text x="${x}" y="${y}"${name}${length}>${escape(text)}</text>`;
  });
  const content = parts.join('');
  if (content === '') return '';
  const clip = typed > 0 ? ` clip-path="url(#typed${index})"` : '';
  return `<g class="line l${index}"${clip}>${content}</g>`;
}

/** @param {Line} line @param {number} index @param {number} end */
function animate({ begin, typed, runs }, index, end) {
  /** @param {number} moment */
  const percent = (moment) => `${((100 * moment) / end).toFixed(2)}%`;
  const shown = percent(begin);
  const rules = [
    `@keyframes s${index}{0%,${shown}{visibility:hidden}${percent(begin + 0.001)},100%{visibility:visible}}`,
    `.l${index}{animation-name:s${index}}`,
  ];
  if (typed > 0) {
    const letters = runs[1]?.text.length ?? 1;
    const share = `scaleX(${(2 / (letters + 2)).toFixed(4)})`;
    rules.push(
      `@keyframes t${index}{0%,${shown}{transform:${share};animation-timing-function:steps(${letters})}${percent(begin + typed)},100%{transform:scaleX(1)}}`,
      `.t${index}{animation-name:t${index}}`,
    );
  }
  return rules.join('');
}

/** @param {Line} line @param {number} index */
function typedClip({ typed, runs }, index) {
  if (typed === 0) return '';
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const y = margin.top + index * glyph.height - glyph.size - 2;
  return `<clipPath id="typed${index}"><rect class="typed t${index}" x="${margin.x}" y="${y}" width="${letters * glyph.width}" height="${glyph.height}"/></clipPath>`;
}

/**
 * The picture as text; without animation (a printer, reduced motion) it shows the last frame.
 * @param {readonly Scene[]} scenes
 */
export function drawTerminal(scenes) {
  const { lines, end } = schedule(scenes);
  const width = margin.x * 2 + columns * glyph.width;
  const height = margin.top + (lines.length - 1) * glyph.height + margin.bottom;
  const animation = lines.map((line, index) => animate(line, index, end)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escape(scenes.map(({ command }) => command).join(', then '))}</title>
<style>
text{font:${glyph.size}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d3dae3;white-space:pre}
.bold{font-weight:700;fill:#f2f5f8}.dim{fill:#8b96a5}.red{fill:#ff7b72}.green{fill:#7ee787}.yellow{fill:#e3b341}.cyan{fill:#76d9e6}.prompt{fill:#7ee787}
@media (prefers-reduced-motion:no-preference){
.line,.typed{animation-duration:${end.toFixed(2)}s;animation-iteration-count:infinite;animation-fill-mode:both}
.line{animation-timing-function:step-end}.typed{transform-origin:${margin.x}px 0}
${animation}
}
</style>
<defs>${lines.map(typedClip).join('')}</defs>
<rect width="${width}" height="${height}" rx="10" fill="#0f141b"/>
<circle cx="22" cy="20" r="6" fill="#ff5f57"/><circle cx="42" cy="20" r="6" fill="#febc2e"/><circle cx="62" cy="20" r="6" fill="#28c840"/>
${lines.map(drawLine).join('\n')}
</svg>
`;
}
