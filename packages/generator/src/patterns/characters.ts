import type { AST } from '@eslint-community/regexpp';

/** Code points from the first to the last, both included. */
export type Run = readonly [first: number, last: number];

/** Characters as runs in ascending order that do not touch. */
export type Characters = readonly Run[];

/** A part of a pattern that reads one character. */
export type CharacterPart =
  | AST.Character
  | AST.CharacterSet
  | AST.CharacterClass
  | AST.ExpressionCharacterClass;

/** The last thing that counts as one character: a code point with the flag `u`, else a UTF-16 unit. */
function lastCharacter(flags: string): number {
  return flags.includes('u') ? 0x10_ffff : 0xffff;
}

/** What a part of a pattern reads; classes with operators do not come up without the flag `v`. */
export function charactersOf(part: CharacterPart, flags: string): Characters {
  if (part.type === 'Character') return [[part.value, part.value]];
  if (part.type === 'CharacterSet') return charactersOfSet(part.raw, flags);
  return (part.type === 'CharacterClass' ? plainClass(part, flags) : undefined) ?? [];
}

/** A class of characters, ranges of these and the usual escapes; `undefined` for any other. */
function plainClass(
  { elements, negate }: AST.CharacterClass,
  flags: string,
): Characters | undefined {
  const runs: Run[] = [];
  for (const element of elements) {
    if (element.type === 'Character') runs.push([element.value, element.value]);
    else if (element.type === 'CharacterClassRange') {
      runs.push([element.min.value, element.max.value]);
    } else if (element.type === 'CharacterSet') runs.push(...charactersOfSet(element.raw, flags));
    else return undefined;
  }
  const united = unite(runs);
  return negate ? complement(united, lastCharacter(flags)) : united;
}

function unite(runs: readonly Run[]): Characters {
  const united: Run[] = [];
  for (const [first, last] of [...runs].sort(([left], [right]) => left - right)) {
    const before = united.at(-1);
    if (before === undefined || before[1] + 1 < first) united.push([first, last]);
    else united[united.length - 1] = [before[0], Math.max(before[1], last)];
  }
  return united;
}

function complement(runs: Characters, end: number): Characters {
  const rest: Run[] = [];
  let next = 0;
  for (const [first, last] of runs) {
    if (next < first) rest.push([next, first - 1]);
    next = last + 1;
  }
  return next <= end ? [...rest, [next, end]] : rest;
}

/** The escapes that hold in every version of Unicode, by how they are written. */
const usual: Readonly<Record<string, readonly Run[]>> = {
  '\\d': [[48, 57]],
  '\\w': [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  '\\s': [
    [9, 13],
    [32, 32],
    [160, 160],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};

/** What an escape or a point stands for. */
function charactersOfSet(raw: string, flags: string): Characters {
  const end = lastCharacter(flags);
  if (raw === '.')
    return complement(
      [
        [10, 10],
        [13, 13],
        [0x2028, 0x2029],
      ],
      end,
    );
  const plain = usual[raw];
  if (plain !== undefined) return plain;
  const negated = usual[raw.toLowerCase()];
  return negated === undefined ? askEngine(raw, flags) : complement(negated, end);
}

/** What the engine itself takes for one of these: it knows what a letter is in its version of Unicode. */
function askEngine(raw: string, flags: string): Characters {
  const expression = new RegExp(`^(?:${raw})$`, flags);
  const runs: [number, number][] = [];
  for (let point = 0; point <= lastCharacter(flags); point += 1) {
    if (!expression.test(String.fromCodePoint(point))) continue;
    const before = runs.at(-1);
    if (before !== undefined && before[1] === point - 1) before[1] = point;
    else runs.push([point, point]);
  }
  return runs;
}

/** Characters that no part of a pattern tells apart, by a number for each such kind. */
export interface Kinds {
  /** The first characters of runs of one kind, ascending from 0. */
  readonly starts: readonly number[];
  /** The kind of each of these runs. */
  readonly kinds: readonly number[];
  /** The kinds that each of the given sets consists of. */
  readonly of: readonly ReadonlySet<number>[];
  /** A character of each kind, one that can be seen where there is one. */
  readonly examples: readonly string[];
}

/** Sorts all characters into kinds, by which of the sets they are in. */
export function sortIntoKinds(sets: readonly Characters[]): Kinds {
  const edges = new Map<number, number[]>([[0, []]]);
  const at = (point: number): number[] => {
    const known = edges.get(point) ?? [];
    edges.set(point, known);
    return known;
  };
  sets.forEach((runs, index) => {
    for (const [first, last] of runs) {
      at(first).push(index);
      at(last + 1).push(index);
    }
  });
  const starts = [...edges.keys()].sort((left, right) => left - right);
  const kindOf = new Map<string, number>();
  const of = sets.map(() => new Set<number>());
  const inside = new Set<number>();
  const kinds = starts.map((start) => {
    for (const index of edges.get(start) ?? []) {
      if (!inside.delete(index)) inside.add(index);
    }
    const key = [...inside].sort((left, right) => left - right).join();
    const kind = kindOf.get(key) ?? kindOf.size;
    kindOf.set(key, kind);
    inside.forEach((index) => of[index]?.add(kind));
    return kind;
  });
  const examples = [...kindOf.values()].map((kind) => exampleOf(kind, starts, kinds));
  return { starts, kinds, of, examples };
}

/** Characters that a person would type to show something. */
const likely = [...'a0 !A-_.,/:x1', ...Array.from({ length: 95 }, (_, index) => code(32 + index))];

function code(point: number): string {
  return String.fromCodePoint(point);
}

function exampleOf(kind: number, starts: readonly number[], kinds: readonly number[]): string {
  const found = likely.find((one) => kindAt(one.charCodeAt(0), starts, kinds) === kind);
  return found ?? code(Math.min(starts[kinds.indexOf(kind)] ?? 0, 0x10_ffff));
}

function kindAt(point: number, starts: readonly number[], kinds: readonly number[]) {
  return kinds[starts.filter((start) => start <= point).length - 1];
}
