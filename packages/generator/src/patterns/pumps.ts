import type { Network } from './network.js';

/** A way to a place in a pattern, and what leads from there back to it. */
export type Pump = readonly [before: readonly number[], repeated: readonly number[]];

/** More places than so many are not looked at: patterns that people write have fewer. */
const mostLoops = 80;
const mostPairs = 40_000;

/** Texts whose repetition may be read in ever more ways. */
export function pumpsOf(network: Network): readonly Pump[] {
  const ways = waysFromStart(network);
  const loops = [...ways.keys()].flatMap((index) => {
    const cycle = wayBetween(network, [index], (place) => place === index);
    return cycle === undefined ? [] : [{ index, cycle }];
  });
  const common = commonKinds(
    network,
    loops.map(({ index }) => index),
  );
  const word = (places: readonly number[]): readonly number[] =>
    places.map((place) => common.find((kind) => network.reads[place]?.has(kind)) ?? 0);
  const found = new Map<string, Pump>();
  const add = (before: readonly number[], repeated: readonly number[]): void => {
    found.set(`${before.join()} ${repeated.join()}`, [before, repeated]);
  };
  for (const { index, cycle } of loops.slice(0, mostLoops)) {
    const before = word(ways.get(index) ?? []);
    const twice = readTwice(network, index);
    if (twice !== undefined) add(before, twice);
    for (const kind of common.filter((one) => network.reads[index]?.has(one)).slice(0, 4)) {
      add(before, [kind]);
    }
    add(before, word(cycle));
  }
  // Many parts that may be left out are as slow as a repeat.
  common.forEach((kind) => add([], [kind]));
  return [...found.values()];
}

/** The shortest way to each place that can be come to, itself included. */
function waysFromStart(network: Network): ReadonlyMap<number, readonly number[]> {
  const ways = new Map<number, readonly number[]>();
  const queue = through(network, network.first).map((index): readonly number[] => [index]);
  for (const way of queue) {
    const index = way.at(-1) ?? 0;
    if (ways.has(index)) continue;
    ways.set(index, way);
    for (const next of through(network, network.follow[index] ?? [])) queue.push([...way, next]);
  }
  return ways;
}

/** The places that read, behind those that look for an end of the text. */
function through({ positions, follow }: Network, places: readonly number[]): readonly number[] {
  return places.flatMap((index) => {
    const isEnd = positions[index]?.kind !== 'reads';
    return isEnd
      ? (follow[index] ?? []).filter((next) => positions[next]?.kind === 'reads')
      : [index];
  });
}

function wayBetween(
  { follow, positions }: Network,
  from: readonly number[],
  isThere: (place: number) => boolean,
): readonly number[] | undefined {
  const seen = new Set<number>();
  const queue = from.map((place): readonly [number, readonly number[]] => [place, []]);
  for (const [place, way] of queue) {
    for (const next of follow[place] ?? []) {
      if (isThere(next)) return [...way, next];
      if (seen.has(next) || positions[next]?.kind !== 'reads') continue;
      seen.add(next);
      queue.push([next, [...way, next]]);
    }
  }
  return undefined;
}

/** Kinds of characters, those first that most places read. */
function commonKinds({ kinds, reads }: Network, places: readonly number[]): readonly number[] {
  const count = (kind: number): number => places.filter((place) => reads[place]?.has(kind)).length;
  return kinds.examples
    .map((_, kind) => ({ kind, count: count(kind) }))
    .sort((left, right) => right.count - left.count)
    .map(({ kind }) => kind);
}

/** A text that leads from a place back to it in two ways, with which the ways double at each repetition. */
function readTwice({ follow, reads }: Network, start: number): readonly number[] | undefined {
  interface Pair {
    readonly left: number;
    readonly right: number;
    readonly parted: boolean;
    readonly word: readonly number[];
  }
  const seen = new Set<string>();
  const queue: Pair[] = [{ left: start, right: start, parted: false, word: [] }];
  for (const { left, right, parted, word } of queue) {
    if (queue.length > mostPairs) return undefined;
    const lefts = follow[left] ?? [];
    const rights = follow[right] ?? [];
    for (const [one, nextLeft] of lefts.entries()) {
      for (const [other, nextRight] of rights.entries()) {
        const kind = sharedKind(reads[nextLeft], reads[nextRight]);
        if (kind === undefined) continue;
        const splits = parted || left !== right || one !== other;
        if (splits && nextLeft === start && nextRight === start) return [...word, kind];
        const key = `${nextLeft} ${nextRight} ${splits}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push({ left: nextLeft, right: nextRight, parted: splits, word: [...word, kind] });
      }
    }
  }
  return undefined;
}

function sharedKind(
  left: ReadonlySet<number> | undefined,
  right: ReadonlySet<number> | undefined,
): number | undefined {
  for (const kind of left ?? []) if (right?.has(kind)) return kind;
  return undefined;
}
