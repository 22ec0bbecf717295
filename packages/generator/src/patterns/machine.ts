import type { Machine } from '../model/model.js';
import { type Network, openBehind, type Opened, readKind } from './network.js';

const mostStates = 400;
/** A table of more steps than this would weigh more than it is worth. */
const mostSteps = 2_000;

interface State {
  readonly opened: Opened;
  /** Whether a text that ends here is matched. */
  readonly ends: boolean;
}

/** The machine that finds a pattern and reads each character once; `undefined` where it would be too large. */
export function machineOf(network: Network): Machine | undefined {
  if (!network.exact || network.nullable) return undefined;
  const { starts, kinds, examples } = network.kinds;
  const states = new Map<string, State>();
  const enter = (reached: ReadonlyMap<number, number>, isStart: boolean): string => {
    const opened = openBehind(network, reached, isStart, false);
    if (opened.found) return 'found';
    const ends = openBehind(network, reached, isStart, true).found;
    const places = [...opened.ways.keys()].sort((left, right) => left - right);
    if (places.length === 0 && !ends) return 'lost';
    const key = `${places.join()} ${ends}`;
    if (!states.has(key)) states.set(key, { opened, ends });
    return key;
  };
  enter(new Map(), true);
  const rows = new Map<string, readonly string[]>();
  for (const [key, { opened }] of states) {
    if (states.size > mostStates) return undefined;
    const row = examples.map((_, kind) => enter(readKind(network, opened, kind), false));
    rows.set(key, row);
  }
  const { rows: merged, ends } = merge(states, rows);
  if (states.size === 0 || merged.length * examples.length > mostSteps) return undefined;
  return { starts, kinds, steps: merged, ends };
}

/** States that nothing tells apart become one, numbered from the first on. */
function merge(
  states: ReadonlyMap<string, State>,
  rows: ReadonlyMap<string, readonly string[]>,
): {
  readonly rows: readonly (readonly number[])[];
  readonly ends: readonly number[];
} {
  const fixed: readonly (readonly [string, number])[] = [
    ['lost', -1],
    ['found', -2],
  ];
  let groups = new Map<string, number>(fixed);
  for (const [key, { ends }] of states) groups.set(key, ends ? 1 : 0);
  let count = 0;
  for (;;) {
    const numbers = new Map<string, number>();
    const next = new Map<string, number>(fixed);
    for (const [key, row] of rows) {
      const sign = [groups.get(key), ...row.map((to) => groups.get(to))].join();
      const number = numbers.get(sign) ?? numbers.size;
      numbers.set(sign, number);
      next.set(key, number);
    }
    groups = next;
    if (numbers.size === count) break;
    count = numbers.size;
  }
  const merged: (readonly number[])[] = [];
  const ends = new Set<number>();
  for (const [key, row] of rows) {
    const group = groups.get(key) ?? 0;
    merged[group] ??= row.map((to) => groups.get(to) ?? -1);
    if (states.get(key)?.ends) ends.add(group);
  }
  return { rows: merged, ends: [...ends] };
}
