import type { loop } from './loop.js';
import type { Settings } from './settings.js';
import { median } from './statistics.js';

/** One of those that are timed against one another. */
export interface Contender {
  readonly name: string;
  readonly check: (document: unknown) => unknown;
}

type Loop = typeof loop;

async function ownLoop(label: string): Promise<Loop> {
  const address = new URL(`./loop.js?for=${encodeURIComponent(label)}`, import.meta.url);
  const module = (await import(address.href)) as { readonly loop: Loop };
  return module.loop;
}

function nanoseconds(work: () => unknown): number {
  const from = process.hrtime.bigint();
  const result = work();
  const passed = Number(process.hrtime.bigint() - from);
  // Using the result keeps the compiler from leaving the work out.
  if (result === nanoseconds) throw new Error('a check gave back the timer');
  return passed;
}

/**
 * Times all contenders on the same documents in rounds, each round with all of them in turn, so
 * that a slow moment of the machine hits them alike. Gives nanoseconds a call, by name.
 */
export async function interleave(
  label: string,
  contenders: readonly Contender[],
  documents: readonly unknown[],
  settings: Settings,
): Promise<Readonly<Record<string, number>>> {
  const runners: { name: string; run: (count: number) => unknown; count: number }[] = [];
  for (const { name, check } of contenders) {
    const loop = await ownLoop(`${label} ${name}`);
    runners.push({ name, run: (count) => loop(check, documents, count), count: documents.length });
  }
  const wanted = settings.milliseconds * 1e6;
  for (const runner of runners) {
    let passed = 0;
    for (let turn = 0; turn < 40 && passed < wanted; turn += 1) {
      if (turn > 0) runner.count = Math.ceil(runner.count * Math.min(4, (wanted * 1.2) / passed));
      passed = nanoseconds(() => runner.run(runner.count));
    }
  }
  const samples = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < settings.rounds; round += 1) {
    // Each round begins with another one: nobody always runs behind the same neighbor.
    for (let turn = 0; turn < runners.length; turn += 1) {
      const runner = runners[(turn + round) % runners.length];
      if (runner === undefined) continue;
      const passed = nanoseconds(() => runner.run(runner.count));
      samples.get(runner.name)?.push(passed / runner.count);
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]));
}
