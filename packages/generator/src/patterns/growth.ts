import { pumpsOf } from './pumps.js';
import { type Network, openBehind, readKind } from './network.js';

/** How the time that a regular expression takes grows with a text. */
export interface Growth {
  /** The power of the length; absent where each further character multiplies the time. */
  readonly power?: number;
  /** Such a text: a beginning, what is repeated so many times, and an end. */
  readonly attack: {
    readonly before: string;
    readonly repeated: string;
    readonly times: number;
    readonly after: string;
  };
}

/** What an engine does that goes back to try another way. */
interface Cost {
  /** How often a character is looked at. */
  readonly looks: number;
  readonly found: boolean;
}

/** A text of characters of these kinds, where the middle can be repeated. */
export interface Attack {
  readonly before: readonly number[];
  readonly repeated: readonly number[];
  readonly after: readonly number[];
}

/** So many looks take a second or more. */
const tooMany = 1e9;

/** The text on which a pattern takes the most time, where that grows faster than the text does. */
export function growthOf(network: Network): Growth | undefined {
  // A pattern that may match nothing is found at once.
  if (network.nullable) return undefined;
  let worst: { readonly attack: Attack; readonly looks: number } | undefined;
  for (const [before, repeated] of pumpsOf(network)) {
    const attack = failing(network, before, repeated);
    if (attack === undefined) continue;
    const { looks } = costOf(network, attack, 64);
    const isSteep = looks > 2.8 * costOf(network, attack, 32).looks || looks > 1e6;
    if (isSteep && looks > (worst?.looks ?? 0)) worst = { attack, looks };
    if (looks > tooMany) break;
  }
  if (worst === undefined) return undefined;
  const { attack, looks } = worst;
  if (looks > 1e6) return { attack: shown(network, attack, timesUntil(network, attack)) };
  const long = costOf(network, attack, 400).looks;
  const longer = costOf(network, attack, 800).looks;
  const power = Math.round(Math.log2(longer / long));
  if (power < 2 && longer < 1e6) return undefined;
  const times = 800 * (tooMany / longer) ** (1 / power);
  const scale = 10 ** Math.floor(Math.log10(times));
  return { power, attack: shown(network, attack, Math.ceil(times / scale) * scale) };
}

/** An end with which the text is not matched after all: only then is every way tried. */
function failing(
  network: Network,
  before: readonly number[],
  repeated: readonly number[],
): Attack | undefined {
  const ends = [[], ...network.kinds.examples.map((_, kind) => [kind])];
  return ends
    .map((after) => ({ before, repeated, after }))
    .find((attack) => !costOf(network, attack, 32).found && !costOf(network, attack, 33).found);
}

/** How many looks a text costs, when the middle is repeated to about this length. */
function costOf(network: Network, attack: Attack, length: number): Cost {
  const times = Math.ceil(length / attack.repeated.length);
  const word = [...attack.before, ...Array(times).fill(attack.repeated).flat(), ...attack.after];
  let reached: ReadonlyMap<number, number> = new Map();
  let looks = 0;
  for (let index = 0; index <= word.length; index += 1) {
    const opened = openBehind(network, reached, index === 0, index === word.length);
    if (opened.found) return { looks, found: true };
    for (const count of opened.ways.values()) looks += count;
    reached = readKind(network, opened, word[index] ?? -1);
  }
  return { looks, found: false };
}

function timesUntil(network: Network, attack: Attack): number {
  for (let times = 10; times < 1000; times += 2) {
    const length = times * attack.repeated.length;
    if (costOf(network, attack, length).looks > tooMany) return times;
  }
  return 1000;
}

function shown(
  { kinds }: Network,
  { before, repeated, after }: Attack,
  times: number,
): Growth['attack'] {
  const text = (word: readonly number[]): string =>
    word.map((kind) => kinds.examples[kind] ?? '').join('');
  return { before: text(before), repeated: text(repeated), times, after: text(after) };
}
