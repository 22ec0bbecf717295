import type { Score } from './conformance-judge.js';
import type { Part } from './conformance-suite.js';
import { drawBars, type Panel } from './draw-bars.js';

/** How many tests of each part of the suite each validator fails; ours are one, by the worst of its three ways. */
export function conformancePicture(scores: readonly Score[], ours: readonly string[]): string {
  const others = [...new Set(scores.map(({ judge }) => judge))].filter(
    (name) => !ours.includes(name),
  );
  const panel = (part: Part, title: string): Panel => {
    const count = (judge: string) => {
      const own = scores.filter((score) => score.part === part && score.judge === judge);
      const total = own.reduce((sum, score) => sum + score.total, 0);
      return { total, failed: total - own.reduce((sum, score) => sum + score.passed, 0) };
    };
    const worst = Math.max(...ours.map((name) => count(name).failed));
    const { total } = count(ours[0] ?? '');
    const bars = [worst, ...others.map((name) => count(name).failed)].map((failed) => ({
      value: failed,
      text: `${failed}, ${((100 * (total - failed)) / total).toFixed(1)} % pass`,
    }));
    return { title, note: `of ${total.toLocaleString('en-US')}`, bars };
  };
  return drawBars({
    title: 'Tests of the official JSON Schema suite that fail, drafts 4 to 2020-12',
    names: ['Trefoil', ...others],
    ours: ['Trefoil'],
    panels: [
      panel('required', 'Required'),
      panel('optional', 'Optional'),
      panel('formats', 'Formats, asserted'),
    ],
  });
}
