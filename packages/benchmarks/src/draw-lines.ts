/** A logarithmic scale with a mark at each power of ten. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly string[];
}

/** A picture of lines over a logarithmic grid. */
export interface LinesPicture {
  readonly title: string;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
  readonly x: Scale;
  readonly y: Scale;
}

const width = 880;
const height = 420;
const frame = { left: 70, right: 660, top: 48, bottom: 380 };
const colors = ['#3b82f6', '#d97706', '#10b981', '#ef4444', '#8b5cf6', '#6b7280'];

/** The picture as SVG without a background, in colors that can be read on light and on dark. */
export function drawLines({ title, lines, x, y }: LinesPicture): string {
  const across = (value: number): number =>
    frame.left + share(value, x) * (frame.right - frame.left);
  const up = (value: number): number => frame.bottom - share(value, y) * (frame.bottom - frame.top);
  const grid = [
    ...x.marks.map((mark, index) => {
      const at = across(x.low * 10 ** index);
      return `<path d="M${at} ${frame.top}V${frame.bottom}"/><text x="${at}" y="${frame.bottom + 20}" text-anchor="middle">${mark}</text>`;
    }),
    ...y.marks.map((mark, index) => {
      const at = up(y.low * 10 ** index);
      return `<path d="M${frame.left} ${at}H${frame.right}"/><text x="${frame.left - 8}" y="${at + 4}" text-anchor="end">${mark}</text>`;
    }),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const color = colors[index % colors.length] ?? '';
    const way = points.map(([a, b]) => `${across(a).toFixed(1)},${up(b).toFixed(1)}`).join(' ');
    const at = frame.top + 24 * index + 12;
    return `<polyline points="${way}" fill="none" stroke="${color}" stroke-width="2"/><path d="M${frame.right + 20} ${at}h24" stroke="${color}" stroke-width="2"/><text x="${frame.right + 52}" y="${at + 4}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    '<style>text{font:12px system-ui,sans-serif;fill:#808080}.title{font-size:15px;font-weight:600}path{stroke:#8884}</style>',
    `<text x="0" y="22" class="title">${title}</text>`,
    ...grid,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function share(value: number, { low, high }: Scale): number {
  return Math.log(value / low) / Math.log(high / low);
}
