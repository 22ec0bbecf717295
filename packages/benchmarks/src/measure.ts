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

/** Processor time, not time on the wall: what else the machine does is nobody's merit or fault. */
function nanoseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  // Using the result keeps the compiler from leaving the work out.
  if (result === nanoseconds) throw new Error('a check gave back the timer');
  return Math.max(1, user + system) * 1000;
}

interface Runner {
  readonly name: string;
  readonly run: (count: number) => unknown;
  count: number;
}

/** Lets the compiler do its work, and finds how many calls fill one round. */
function warm(runner: Runner, round: number): void {
  for (let spent = 0; spent < 15 * round;) {
    const passed = nanoseconds(() => runner.run(runner.count));
    spent += passed;
    runner.count = Math.ceil(runner.count * Math.min(4, Math.max(0.25, round / passed)));
  }
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
  const runners: Runner[] = [];
  for (const { name, check } of contenders) {
    const loop = await ownLoop(`${label} ${name}`);
    runners.push({ name, run: (count) => loop(check, documents, count), count: documents.length });
  }
  for (const runner of runners) warm(runner, settings.milliseconds * 1e6);
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
