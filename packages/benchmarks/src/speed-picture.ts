import { drawBars, type Panel } from './draw-bars.js';

/** How many times as fast as ajv each validator is; nothing where it was left out. */
export interface SpeedColumn {
  readonly title: string;
  readonly ratios: Readonly<Record<string, number | undefined>>;
}

/** Validators beside ajv as bars, the fastest of the first column at the top. */
export function speedPicture(ours: string, columns: readonly SpeedColumn[]): string {
  const [first] = columns;
  const rank = (name: string): number => first?.ratios[name] ?? 0;
  const names = Object.keys(first?.ratios ?? {}).sort((left, right) => rank(right) - rank(left));
  const panel = ({ title, ratios }: SpeedColumn): Panel => ({
    title,
    note: 'times as fast as ajv',
    bars: names.map((name) => bar(ratios[name])),
  });
  return drawBars({
    title: 'Speed of validators of the same schema; longer is faster',
    names,
    ours: [ours],
    panels: columns.map(panel),
  });
}

function bar(ratio: number | undefined) {
  if (ratio === undefined) return { value: 0, text: 'wrong verdict' };
  return { value: ratio, text: ratio.toFixed(ratio < 1 ? 2 : 1) };
}
